/** For tests: the wires of a module as the canvas draws them, point by point. */

import { blockSize } from '../../graph/place.ts';
import type { Module, Point } from '../../graph/project.ts';
import { laneOf } from './lane.ts';
import { handleY } from './nodes.ts';
import { wayOf } from './way.ts';

/** Points of a drawn wire: the path's commands M, C and L, each sampled. */
function drawn(path: string): readonly Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, list] of path.matchAll(/([MCL])([^MCL]+)/g)) {
    const n = (list as string).trim().split(/[ ,]+/).map(Number);
    const ends: Point[] = [];
    for (let i = 0; i < n.length; i += 2) ends.push([n[i] as number, n[i + 1] as number]);
    const end = ends.at(-1) as Point;
    if (command !== 'M')
      for (let i = 0; i <= 40; i++) {
        const t = i / 40;
        const [b, c] = command === 'C' ? (ends as [Point, Point]) : [at, end];
        const mix = (k: 0 | 1): number =>
          command === 'C'
            ? (1 - t) ** 3 * at[k] +
              3 * (1 - t) ** 2 * t * b[k] +
              3 * (1 - t) * t * t * c[k] +
              t ** 3 * end[k]
            : at[k] + (end[k] - at[k]) * t;
        points.push([mix(0), mix(1)]);
      }
    at = end;
  }
  return points;
}

/** Wires as the canvas draws them, and the blocks that each runs behind. */
export function covered(module: Module, down: boolean): readonly string[] {
  const box = (id: string) => ({
    x: (module.layout[id] as Point)[0],
    y: (module.layout[id] as Point)[1],
    ...blockSize,
  });
  const turned = ({ x, y, width, height }: ReturnType<typeof box>) => ({
    x: y,
    y: x,
    width: height,
    height: width,
  });
  const boxes = module.blocks.map(({ id }) => ({ id, ...box(id) }));
  const inputs = (id: string): number =>
    Math.max(...module.wires.map(({ to }) => (to[0] === id ? to[1] + 1 : 0)));
  const long = down ? blockSize.width : blockSize.height;
  return module.wires.flatMap(({ from, to }) => {
    const [a, b] = [box(from[0]), box(to[0])];
    const into = handleY(to[1], inputs(to[0]), long);
    const start: Point = down ? [a.x + long / 2, a.y + a.height] : [a.x + a.width, a.y + long / 2];
    const end: Point = down ? [b.x + into, b.y] : [b.x, b.y + into];
    const swap = ([x, y]: Point): Point => (down ? [y, x] : [x, y]);
    const lane = laneOf(swap(start), swap(end), down ? boxes.map(turned) : boxes, {
      under: to[1] > 0 && to[1] === inputs(to[0]) - 1,
      ...(down && { block: blockSize.height }),
    });
    const points = drawn(wayOf(start, end, lane, [down, down]).path);
    return boxes
      .filter(({ id }) => id !== from[0] && id !== to[0])
      .filter(({ x, y, width, height }) =>
        points.some(([px, py]) => px > x && px < x + width && py > y && py < y + height),
      )
      .map(({ id }) => `${from[0]} → ${to[0]} behind ${id}`);
  });
}
