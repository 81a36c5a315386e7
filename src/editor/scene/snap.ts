/** Snapping: what is dragged is drawn to the edges and middles of other blocks that are near, and a line shows to which. */

import type { Box } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import type { Guide } from '../view/hand.ts';

export interface Snap {
  /** By how much what is dragged moves to fall into place. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** How near on the screen, in pixels, draws. */
export const reach = 6;

/** `box` is what is dragged, `others` what stands still; `within` is how near draws, in pixels of the canvas. */
export function snap(box: Box, others: readonly Box[], within: number): Snap {
  const dx = nearest(box, others, 'x', within);
  const dy = nearest(box, others, 'y', within);
  const there = { ...box, x: box.x + (dx ?? 0), y: box.y + (dy ?? 0) };
  return {
    by: [dx ?? 0, dy ?? 0],
    guides: [
      ...(dx === undefined ? [] : guides(there, others, 'x')),
      ...(dy === undefined ? [] : guides(there, others, 'y')),
    ],
  };
}

type Axis = Guide['axis'];
const size = { x: 'width', y: 'height' } as const;

/** Its beginning, middle and end on an axis. */
const marks = (box: Box, axis: Axis): readonly [number, number, number] => {
  const [from, long] = [box[axis], box[size[axis]]];
  return [from, from + long / 2, from + long];
};

function nearest(box: Box, others: readonly Box[], axis: Axis, within: number): number | undefined {
  const own = marks(box, axis);
  let best: number | undefined;
  for (const other of others)
    marks(other, axis).forEach((mark, i) => {
      const by = mark - (own[i] as number);
      if (Math.abs(by) <= within && (best === undefined || Math.abs(by) < Math.abs(best))) best = by;
    });
  return best;
}

/** A line for each mark at which others stand level: where all three are, the middle is enough. */
function guides(box: Box, others: readonly Box[], axis: Axis): readonly Guide[] {
  const across = axis === 'x' ? 'y' : 'x';
  const found = marks(box, axis).map((mark, i) => ({
    mark,
    level: others.filter((other) => Math.abs((marks(other, axis)[i] as number) - mark) < 0.5),
  }));
  const [, middle] = found;
  const lines = middle && middle.level.length > 0 ? [middle] : found;
  return lines.flatMap(({ mark, level }) => {
    if (level.length === 0) return [];
    const ends = [box, ...level].flatMap((each) => [each[across], each[across] + each[size[across]]]);
    return [{ axis, at: mark, from: Math.min(...ends), to: Math.max(...ends) }];
  });
}
