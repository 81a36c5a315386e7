/** What a form of a digit is. */
import type { Dice, Stroke } from '../stroke.ts';

/** One way to write a digit; `share` is how often, relative to the digit's other forms. */
export interface Form {
  readonly share: number;
  readonly strokes: (d: Dice) => readonly Stroke[];
}
