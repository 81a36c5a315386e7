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

/** Whether a block of this width, in pixels, would stand free of those that stand at `taken`. */
export function roomBeside(taken: Iterable<Point>): (at: Point, width?: number) => boolean {
  // By cells of one block with its gap: only what stands in or next to a cell can be in the way.
  const columns = new Map<number, Map<number, Point[]>>();
  for (const at of taken) {
    const [cx, cy] = [cell(at[0], cellWidth), cell(at[1], cellHeight)];
    const column = columns.get(cx) ?? new Map<number, Point[]>();
    columns.set(cx, column);
    const list = column.get(cy);
    if (list) list.push(at);
    else column.set(cy, [at]);
  }
  return ([x, y], width = blockSize.width) => {
    const last = cell(x + width + gap, cellWidth);
    for (let cx = cell(x, cellWidth) - 1; cx <= last; cx++) {
      const column = columns.get(cx);
      if (!column) continue;
      for (let cy = cell(y, cellHeight) - 1; cy <= cell(y, cellHeight) + 1; cy++)
        for (const [tx, ty] of column.get(cy) ?? [])
          if (x + width + gap > tx && tx + cellWidth > x && y + cellHeight > ty && ty + cellHeight > y)
            return false;
    }
    return true;
  };
}

const cellWidth = blockSize.width + gap;
const cellHeight = blockSize.height + gap;
const cell = (n: number, size: number): number => Math.floor(n / size);

/** The free place nearest to the wished one, tried in rings of growing distance. */
export function freePlace(module: Module, wish: Point, width: number = blockSize.width): Point {
  const isFree = roomBeside(Object.values(module.layout));
  const free = (at: Point): boolean => isFree(at, width);
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
