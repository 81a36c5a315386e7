/** Where a new block finds room: blocks have a fixed size on the canvas, and nothing may cover another. */
import type { Module, Point } from './project.ts';

/** On the canvas or the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width and height of a block on the canvas, in pixels. */
export const blockSize = { width: 184, height: 64 } as const;
const gap = 24;

/** Where a block stands; none where the document does not say. Ids are any text, so inherited keys do not count. */
export const placeOf = ({ layout }: Module, id: string): Point | undefined =>
  Object.hasOwn(layout, id) ? layout[id] : undefined;

/** The free place nearest to the wished one, tried in rings of growing distance. */
export function freePlace(module: Module, wish: Point, width: number = blockSize.width): Point {
  const taken = Object.values(module.layout);
  const free = ([x, y]: Point): boolean =>
    taken.every(
      ([tx, ty]) =>
        x + width + gap <= tx ||
        tx + blockSize.width + gap <= x ||
        y + blockSize.height + gap <= ty ||
        ty + blockSize.height + gap <= y,
    );
  if (free(wish)) return wish;
  const [stepX, stepY] = [width / 2, (blockSize.height + gap) / 2];
  for (let ring = 1; ring < 200; ring++) {
    const places: Point[] = [];
    for (let i = -ring; i <= ring; i++)
      for (const j of Math.abs(i) === ring ? range(ring) : [-ring, ring])
        places.push([wish[0] + i * stepX, wish[1] + j * stepY]);
    const found = places.filter(free).sort((a, b) => distance(a, wish) - distance(b, wish))[0];
    if (found) return found;
  }
  return wish;
}

const range = (n: number): number[] => Array.from({ length: 2 * n + 1 }, (_, i) => i - n);
const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
