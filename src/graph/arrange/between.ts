/** Room for a block that is put into a wire: it stands in line with the wire, and what comes after it moves on. */
import { blockSize, freePlace, placeOf } from '../place.ts';
import type { Module, Point, Wire } from '../project.ts';

/** From block to block along the data, in pixels: room for the shape on the wire. */
const onwards = blockSize.width + 88;
const down = blockSize.height + 64;
/** Blocks whose middles are nearer than this, in pixels, stand in one line; rows are farther apart. */
const level = 48;

/** The module with `id` standing in the wire near `wish`; no other block changes its order. */
export function standBetween(module: Module, { from, to }: Wire, id: string, wish: Point): Module {
  const { [id]: _, ...others } = module.layout;
  const [a, b] = [placeOf(module, from[0]), placeOf(module, to[0])];
  if (!a || !b) return module;
  const under = Math.abs(b[0] - a[0]) < blockSize.width && b[1] - a[1] >= blockSize.height;
  const swap = ([x, y]: Point): Point => (under ? [y, x] : [x, y]);
  const [at, shifted] = under
    ? along(swap(a), swap(b), swap(wish), mapped(others, swap), down, blockSize.width)
    : along(a, b, wish, others, onwards, blockSize.height);
  const layout = mapped(shifted, swap);
  const place = freePlace({ ...module, layout }, swap(at));
  return { ...module, layout: { ...layout, [id]: place } };
}

type Layout = Readonly<Record<string, Point>>;

const mapped = (layout: Layout, change: (at: Point) => Point): Layout =>
  Object.fromEntries(Object.entries(layout).map(([id, at]) => [id, change(at)]));

/** For a wire that runs to the right; `size` is a block's height. */
function along(
  a: Point,
  b: Point,
  wish: Point,
  others: Layout,
  step: number,
  size: number,
): readonly [Point, Layout] {
  // A wire from the end of a row to the next: at the end of the one or the beginning of the other.
  if (b[0] <= a[0]) {
    const first = Math.hypot(wish[0] - b[0], wish[1] - b[1]) < Math.hypot(wish[0] - a[0], wish[1] - a[1]);
    return first ? [b, shift(others, b, step, size)] : [[a[0] + step, a[1]], others];
  }
  const y = Math.abs(a[1] - b[1]) < size ? nearer(wish[1], a[1], b[1]) : wish[1];
  const missing = a[0] + 2 * step - b[0];
  if (missing > 0) return [[a[0] + step, y], shift(others, b, missing, size)];
  return [[Math.min(Math.max(wish[0], a[0] + step), b[0] - step), y], others];
}

/** Level with its neighbours where they are level; else the nearer of the two. */
const nearer = (y: number, a: number, b: number): number => (Math.abs(y - a) <= Math.abs(y - b) ? a : b);

/** What stands in the same row from `b` on goes on by so much; other rows stay. */
function shift(others: Layout, b: Point, by: number, size: number): Layout {
  const heights = Object.values(others)
    .map(([, y]) => y)
    .sort((p, q) => p - q);
  let [top, bottom] = [Number.NaN, Number.NaN];
  for (const y of heights) {
    if (!(y < bottom + level)) {
      if (bottom > b[1]) break;
      top = y;
    }
    bottom = Math.max(y + size, y < bottom + level ? bottom : y + size);
  }
  return mapped(others, ([x, y]) => (y >= top && y < bottom && x >= b[0] ? [x + by, y] : [x, y]));
}
