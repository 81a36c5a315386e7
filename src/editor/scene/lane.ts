/**
 * A wire that would run behind blocks takes a lane that is free between its ends: at the height of its end, of its
 * start, else the nearest above or below a block that stands between. Lanes of different outputs keep apart.
 */
import { type Box, blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';

/** Least distance of a wire from the blocks that it passes, and of a lane outside them, in pixels. */
const margin = 6;
/** How far a wire that goes back reaches beyond its ends. */
const turn = 46;
const aside = 24;
/** From lane to lane. */
const beside = 8;
/** How many lanes may lie beside one another. */
const most = 4;

/** A lane that is taken by a wire of another output. */
export interface Taken {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Passing {
  /** Whether it goes rather below than above where both are as far: it ends below others. */
  readonly under?: boolean;
  readonly taken?: readonly Taken[];
  /** Length of a block along the wire. */
  readonly block?: number;
}

/** Height of the lane from an output to an input past all blocks; null where the straight way is free. */
export function laneOf(
  from: Point,
  to: Point,
  boxes: readonly Box[],
  { under = false, taken = [], block = blockSize.width }: Passing = {},
): number | null {
  const [[left, sy], [right, ty]] = [from, to];
  if (right < left) return laneBack(from, to, boxes);
  // Room for another block between the two is the least that a detour is for.
  if (right - left < block) return null;
  // Its own ends lie wholly to the left and to the right.
  const between = boxes.filter(({ x, width }) => x + width > left && x < right);
  if (between.length === 0 || curveIsFree(from, to, between)) return null;
  const clear = (lane: number): boolean =>
    between.every(({ y, height }) => lane < y - margin || lane > y + height + margin);
  const alone = (lane: number): boolean =>
    taken.every((other) => Math.abs(other.at - lane) >= beside || other.to <= left || other.from >= right);
  const nearest = sidesOf(between).sort((a, b) => detour(a, sy, ty, under) - detour(b, sy, ty, under));
  const free = [ty, sy, ...nearest].filter(clear);
  return free.find(alone) ?? free[0] ?? null;
}

/** Heights just above and below the blocks, then farther from them. */
function sidesOf(between: readonly Box[]): number[] {
  const sides = new Set<number>();
  for (let n = 0; n < most; n++)
    for (const { y, height } of between) {
      sides.add(y - aside - n * beside);
      sides.add(y + height + aside + n * beside);
    }
  return [...sides];
}

/** Whether the wire's own curve keeps clear of what stands between. */
function curveIsFree([left, sy]: Point, [right, ty]: Point, between: readonly Box[]): boolean {
  for (let i = 0; i <= 16; i++) {
    const t = i / 16;
    // A cubic that leaves and arrives level, its handles half way: x is 1.5 t (1 − t) + t³ of the way, y is 3t² − 2t³.
    const x = left + (right - left) * (1.5 * t * (1 - t) + t ** 3);
    const y = sy + (ty - sy) * (3 * t * t - 2 * t ** 3);
    const hit = between.some(
      (box) =>
        x > box.x - margin &&
        x < box.x + box.width + margin &&
        y > box.y - margin &&
        y < box.y + box.height + margin,
    );
    if (hit) return false;
  }
  return true;
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
    (a, b) => detour(a, sy, ty, false) - detour(b, sy, ty, false) || Math.abs(a - half) - Math.abs(b - half),
  );
  return nearest.find(clear) ?? null;
}

/** Up before down where both are as far, or down before up. */
const detour = (lane: number, sy: number, ty: number, under: boolean): number =>
  Math.abs(lane - sy) + Math.abs(lane - ty) + (lane > sy === under ? 0 : 1);
