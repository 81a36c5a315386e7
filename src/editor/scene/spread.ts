/**
 * How the blocks of a module make room for those that stand open in place: what is below an open one goes down, what is
 * right of it in the same row goes right, by as much as it outgrows a block. Only seen, never written to the document:
 * the way there and back between the document's places and the drawn ones.
 */
import { blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';

/** By how much an open block outgrows a folded one: to the right, above its middle, below it. */
export interface Growth {
  readonly width: number;
  readonly above: number;
  readonly below: number;
}

export interface Spread {
  /** From a block's place in the document to where it is drawn. */
  readonly drawn: (place: Point) => Point;
  /** The other way; what lies in the room made takes the nearer side. */
  readonly place: (drawn: Point) => Point;
}

/** From `at` on, everything stands so much further. */
interface Cut {
  readonly at: number;
  readonly by: number;
}
/** Between what lies before `after` and what lies from `at` on there must be so much more room. */
interface Need extends Cut {
  readonly after: number;
}

/** Blocks whose middles are nearer than this stand in a row together, in pixels. */
const level = 48;
const half = blockSize.height / 2;
const still: Spread = { drawn: (place) => place, place: (drawn) => drawn };

export function spread(
  layout: Iterable<Point>,
  open: Iterable<{ readonly at: Point; readonly growth: Growth }>,
): Spread {
  const list = [...open];
  if (list.length === 0) return still;
  const rows = rowsOf(layout);
  // Apart: between one above and one below it both must fit.
  const over = list.map(({ at: [, y], growth }) => ({
    after: y - half,
    at: y + half - level,
    by: growth.above,
  }));
  const under = list.map(({ at: [, y], growth }) => ({
    after: y + half,
    at: y + half + level,
    by: growth.below,
  }));
  const down = [...cuts(over), ...cuts(under)].sort((a, b) => a.at - b.at);
  const right = rows.map(([top, bottom]) =>
    cuts(
      list
        .filter(({ at: [, y] }) => y >= top && y < bottom)
        .map(({ at: [x], growth }) => ({ after: x, at: x + blockSize.width, by: growth.width })),
    ),
  );
  // The row that a block at this height belongs to; between rows it would stand in one of its own.
  const rightOf = (y: number): readonly Cut[] =>
    right[rows.findIndex(([top, bottom]) => y < bottom + level && y + blockSize.height + level > top)] ?? [];
  return {
    drawn: ([x, y]) => [there(rightOf(y), x), there(down, y + half) - half],
    place: ([x, y]) => {
      const back = backAgain(down, y + half) - half;
      return [backAgain(rightOf(back), x), back];
    },
  };
}

/** Rows from top to bottom: blocks follow one another downwards with less than a row's gap. */
function rowsOf(layout: Iterable<Point>): readonly (readonly [number, number])[] {
  const heights = [...layout].map(([, y]) => y).sort((a, b) => a - b);
  const rows: [top: number, bottom: number][] = [];
  for (const y of heights) {
    const row = rows.at(-1);
    if (row && y < row[1] + level) row[1] = y + blockSize.height;
    else rows.push([y, y + blockSize.height]);
  }
  return rows;
}

/** The fewest and smallest cuts that meet every need: two open blocks in one column share their room. */
function cuts(needs: readonly Need[]): readonly Cut[] {
  const made: Cut[] = [];
  for (const { after, at, by } of [...needs].sort((a, b) => a.at - b.at)) {
    const known = made.filter((cut) => cut.at > after).reduce((sum, cut) => sum + cut.by, 0);
    if (by > known) made.push({ at, by: by - known });
  }
  return made;
}

function there(list: readonly Cut[], at: number): number {
  let sum = 0;
  for (const cut of list) if (at >= cut.at) sum += cut.by;
  return at + sum;
}

function backAgain(list: readonly Cut[], at: number): number {
  let sum = 0;
  for (const cut of list) {
    const before = at - sum;
    if (before < cut.at) break;
    // Within the room that was made: the nearer side of it.
    if (before < cut.at + cut.by) return before < cut.at + cut.by / 2 ? cut.at - 1 : cut.at;
    sum += cut.by;
  }
  return at - sum;
}
