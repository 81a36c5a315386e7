/** Makes room on the canvas for blocks that come in another's place: what stands to the right, above and below gives way. */
import { blockSize } from '../../place.ts';
import type { Point } from '../../project.ts';

export type Layout = Readonly<Record<string, Point>>;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 24;

/** The box around blocks at these places; of none, that of one block at [0, 0]. */
export function boxOf(places: readonly Point[]): Box {
  const all = places.length > 0 ? places : [[0, 0] as const];
  const x = all.map((place) => place[0]);
  const y = all.map((place) => place[1]);
  return {
    left: min(x),
    top: min(y),
    right: max(x) + blockSize.width,
    bottom: max(y) + blockSize.height,
  };
}

// Not by spreading: there may be tens of thousands.
const min = (list: readonly number[]): number =>
  list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const max = (list: readonly number[]): number =>
  list.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/**
 * The others' places once `box` stands where a block at `at` stood. Whole columns and rows are shifted, so that no two of
 * the others come nearer to each other.
 */
export function makeRoom(others: Layout, at: Point, box: Box): Layout {
  const wider = Math.max(0, box.right - box.left - blockSize.width);
  const places = Object.entries(others).map(([id, [x, y]]): [string, Point] => [
    id,
    [x >= at[0] + blockSize.width / 2 ? x + wider : x, y],
  ]);
  const near = places.map(([, place]) => place).filter((place) => covers(place, box));
  const below = near.filter(([, y]) => y >= at[1]).map(([, y]) => y);
  const above = near.filter(([, y]) => y < at[1]).map(([, y]) => y);
  const [highest, lowest] = [min(below), max(above)];
  const down = box.bottom + gap - highest;
  const up = lowest + blockSize.height + gap - box.top;
  return Object.fromEntries(
    places.map(([id, [x, y]]) => {
      if (below.length > 0 && y >= highest) return [id, [x, y + down]];
      if (above.length > 0 && y <= lowest) return [id, [x, y - up]];
      return [id, [x, y]];
    }),
  );
}

const covers = ([x, y]: Point, box: Box): boolean =>
  x + blockSize.width + gap > box.left &&
  x < box.right + gap &&
  y + blockSize.height + gap > box.top &&
  y < box.bottom + gap;

/** A file holds places up to a million; beyond that the blocks stand in a square. */
export function withinFile(layout: Layout): Layout {
  const farthest = Object.values(layout).reduce((far, [x, y]) => Math.max(far, Math.abs(x), Math.abs(y)), 0);
  if (farthest <= 1e6) return layout;
  const ids = Object.keys(layout);
  const perRow = Math.ceil(Math.sqrt(ids.length));
  return Object.fromEntries(
    ids.map((id, i) => [
      id,
      [(i % perRow) * (blockSize.width + 48), Math.floor(i / perRow) * (blockSize.height + 40)],
    ]),
  );
}
