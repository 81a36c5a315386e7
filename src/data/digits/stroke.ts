/**
 * A stroke: the path of the pen from touching the paper to leaving it, as points through which a smooth curve runs
 * (Catmull and Rom, 1974), with corners where the pen turns on the spot. x to the right, y down, the digit about
 * 0 … 1 in both; the hand and the pen give it size, slant and width later.
 */
import type { Random } from '../random.ts';

/** [x, y], or [x, y, 1] for a corner. */
export type Knot = readonly [x: number, y: number, corner?: 0 | 1];
export type Stroke = readonly Knot[];

/** The dice of one image, in the words that the forms are written in. */
export interface Dice {
  /** Normal, cut at 2.5 deviations, so that no form falls apart. */
  readonly around: (mean: number, deviation: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
}

/** Dice whose deviations are all `wild` times as large: some people write by the book, some do not. */
export function dice(rng: Random, wild = 1): Dice {
  const around = (mean: number, deviation: number): number =>
    mean + wild * deviation * Math.max(-2.5, Math.min(2.5, rng.normal()));
  return {
    around,
    between: (low, high) => low + (high - low) * rng.next(),
    chance: (probability) => rng.next() < probability,
  };
}

/** Points on an ellipse, degrees: 0 is right, 90 below, 180 left, 270 above; `to < from` runs counter-clockwise. */
export function arc(
  [x, y]: readonly [number, number],
  [rx, ry]: readonly [number, number],
  from: number,
  to: number,
): Knot[] {
  const count = Math.max(2, Math.ceil(Math.abs(to - from) / 40));
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / count) * Math.PI) / 180;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)] as const;
  });
}

/** The stroke as a fine polyline, x and y in turn; `step` is the wanted distance of its points. */
export function flatten(stroke: Stroke, step: number): number[] {
  const path: number[] = [];
  const last = stroke.length - 1;
  for (let i = 0; i < last; i++) {
    const [x1, y1, corner1] = stroke[i] as Knot;
    const [x2, y2, corner2] = stroke[i + 1] as Knot;
    // At an end or a corner the curve has no neighbour on the other side.
    const [x0, y0] = (i > 0 && !corner1 ? stroke[i - 1] : stroke[i]) as Knot;
    const [x3, y3] = (i + 1 < last && !corner2 ? stroke[i + 2] : stroke[i + 1]) as Knot;
    const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / step));
    for (let k = 0; k < count; k++) {
      const t = k / count;
      path.push(catmullRom(x0, x1, x2, x3, t), catmullRom(y0, y1, y2, y3, t));
    }
  }
  const [x, y] = stroke[last] as Knot;
  path.push(x, y);
  return path;
}

function catmullRom(p0: number, p1: number, p2: number, p3: number, t: number): number {
  const a = 2 * p1;
  const b = p2 - p0;
  const c = 2 * p0 - 5 * p1 + 4 * p2 - p3;
  const d = 3 * p1 - p0 - 3 * p2 + p3;
  return 0.5 * (a + t * (b + t * (c + t * d)));
}
