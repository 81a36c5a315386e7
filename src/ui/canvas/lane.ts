/**
 * A wire that would run behind blocks takes a lane that is free between its ends: at the height of its end, of its
 * start, else the nearest above or below a block that stands between.
 */
import { blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import type { Box } from './frame.ts';

/** Least distance of a wire from the blocks that it passes, and of a lane outside them, in pixels. */
const margin = 6;
/** How far a wire that goes back reaches beyond its ends. */
const turn = 46;
const aside = 24;

/** Height of the lane from an output to an input past all blocks; null where the straight way is free. */
export function laneOf(from: Point, to: Point, boxes: readonly Box[]): number | null {
  const [[left, sy], [right, ty]] = [from, to];
  if (right < left) return laneBack(from, to, boxes);
  // Room for another block between the two is the least that a detour is for.
  if (right - left < blockSize.width) return null;
  // Its own ends lie wholly to the left and to the right.
  const between = boxes.filter(({ x, width }) => x + width > left && x < right);
  if (between.length === 0) return null;
  const clear = (height: (x: number) => number): boolean =>
    between.every(
      ({ x, y, width, height: tall }) => Math.abs(height(x + width / 2) - (y + tall / 2)) > tall / 2 + margin,
    );
  if (clear((x) => sy + ((x - left) / (right - left)) * (ty - sy))) return null;
  const sides = new Set(between.flatMap(({ y, height }) => [y - aside, y + height + aside]));
  const nearest = [...sides].sort((a, b) => detour(a, sy, ty) - detour(b, sy, ty));
  return [ty, sy, ...nearest].find((lane) => clear(() => lane)) ?? null;
}

/** Back to the left, as from the end of a row to the next: half way between the two, unless something tall stands there. */
function laneBack([right, sy]: Point, [left, ty]: Point, boxes: readonly Box[]): number | null {
  const between = boxes.filter(({ x, width }) => x + width > left - turn && x < right + turn);
  const clear = (lane: number): boolean =>
    between.every(({ y, height }) => lane < y - margin || lane > y + height + margin);
  const half = (sy + ty) / 2;
  if (Math.abs(ty - sy) <= 84 || clear(half)) return null;
  const sides = new Set(between.flatMap(({ y, height }) => [y - aside, y + height + aside]));
  const nearest = [...sides].sort(
    (a, b) => detour(a, sy, ty) - detour(b, sy, ty) || Math.abs(a - half) - Math.abs(b - half),
  );
  return nearest.find(clear) ?? null;
}

/** Up before down where both are as far. */
const detour = (lane: number, sy: number, ty: number): number =>
  Math.abs(lane - sy) + Math.abs(lane - ty) + (lane > sy ? 1 : 0);
