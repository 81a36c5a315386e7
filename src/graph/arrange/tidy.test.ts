/** Tidying every template and every shipped module: the rules of the templates' own layout hold for it, and it holds still. */
import { describe, expect, it } from 'vitest';
import { names, open } from '../../formats/templates.fixture.ts';
import { laneOf } from '../../ui/canvas/lane.ts';
import { handleY } from '../../ui/canvas/nodes.ts';
import { wayOf } from '../../ui/canvas/way.ts';
import { blockSize } from '../place.ts';
import type { Module, Point } from '../project.ts';
import { shipped } from '../shipped/shipped.ts';
import { runsDown } from './runs.ts';
import { tidy } from './tidy.ts';

const tidied = (module: Module, down = false): Module => ({
  ...module,
  layout: { ...module.layout, ...tidy(module, { down }) },
});

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
function covered(module: Module, down: boolean): readonly string[] {
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

const modules: readonly (readonly [string, Module])[] = [
  ...names.map((name): [string, Module] => {
    const { modules: all, root } = open(name);
    return [name, all[root] as Module];
  }),
  ...Object.entries(shipped).map(([key, module]): [string, Module] => [`the module ${key}`, module]),
];

describe('tidying', () => {
  it.each(modules)('%s leaves room between any two blocks, on a grid of 8', (_, module) => {
    const places = Object.values(tidied(module).layout);
    for (const [x, y] of places) expect([x % 8, y % 8].map(Math.abs)).toEqual([0, 0]);
    for (const [i, [ax, ay]] of places.entries())
      for (const [bx, by] of places.slice(i + 1)) {
        const apart = Math.abs(ax - bx) >= blockSize.width + 88 || Math.abs(ay - by) >= blockSize.height + 40;
        expect(apart, `${ax},${ay} and ${bx},${by}`).toBe(true);
      }
  });

  it.each(modules)('%s lets it run from left to right or on to a lower row', (_, module) => {
    const { wires, layout } = tidied(module);
    for (const { from, to } of wires) {
      const [[ax, ay], [bx, by]] = [layout[from[0]] as Point, layout[to[0]] as Point];
      expect(
        bx >= ax + blockSize.width + 88 || by >= ay + blockSize.height + 40,
        `${from[0]} → ${to[0]}`,
      ).toBe(true);
    }
  });

  it.each(modules)('%s from top to bottom lets it run down', (_, module) => {
    const there = tidied(module, true);
    for (const { from, to } of there.wires)
      expect((there.layout[to[0]] as Point)[1]).toBeGreaterThan(
        (there.layout[from[0]] as Point)[1] + blockSize.height,
      );
    expect(runsDown(there)).toBe(there.wires.length > 0);
  });

  it.each(modules)('%s leads no wire behind a block', (_, module) => {
    expect(covered(tidied(module), false)).toEqual([]);
    expect(covered(tidied(module, true), true)).toEqual([]);
  });

  it.each(modules)('%s twice is tidying it once', (_, module) => {
    for (const down of [false, true]) {
      const once = tidied(module, down);
      expect(tidied(once, down).layout).toEqual(once.layout);
    }
  });
});
