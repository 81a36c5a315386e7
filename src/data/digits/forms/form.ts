/** One way to write a digit. */
import type { Dice, Stroke } from '../stroke.ts';

export interface Form {
  readonly share: number;
  readonly strokes: (d: Dice) => readonly Stroke[];
}
