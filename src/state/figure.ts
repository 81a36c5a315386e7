/**
 * A number that a person types: what it may be, and what is said where it is not. Text goes in, a value or a sentence
 * comes out; the field keeps the text either way.
 */

export interface Figure {
  readonly label: string;
  readonly whole: boolean;
  /** In the value's own unit, both allowed. */
  readonly min: number;
  readonly max: number;
  /** Shown and typed as value × times: a share as per cent. */
  readonly times: number;
  readonly unit: string;
  /** Goes into the sentence: `a whole number from 1 to 4096`. */
  readonly needs: string;
  readonly such: string;
  readonly hint: string;
}

/** The value of a typed text, or the sentence that says what the field needs. A decimal comma counts. */
export function readFigure(
  figure: Figure,
  text: string,
): { readonly value: number } | { readonly problem: string } {
  const { label, whole, min, max, times, needs, such } = figure;
  const plain = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const value = plain === '' ? Number.NaN : Number(plain) / times;
  const fine = Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value));
  if (fine) return { value };
  const got = text.trim() === '' ? 'nothing' : `“${text.trim()}”`;
  return { problem: `${label} needs ${needs} but gets ${got}. Type one, such as ${such}.` };
}

/** The text that stands for a value: 0.1 of the images is `10`. */
export const writeFigure = ({ times }: Figure, value: number): string =>
  String(Number((value * times).toPrecision(12)));
