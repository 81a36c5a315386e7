/** Strokes that several digits share. */
import type { Dice, Stroke } from '../stroke.ts';

export function stemmed(d: Dice, x: number, top: number): Stroke {
  return [
    [x + d.around(0.02, 0.03), top],
    [x + d.around(0, 0.015), (1 + top) / 2],
    [x + d.around(-0.02, 0.04), d.around(1, 0.02)],
  ];
}
