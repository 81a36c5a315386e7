/**
 * Real handwriting to judge by, never to learn from: the 8 × 8 digits of E. Alpaydin and C. Kaynak (UCI "Optical
 * Recognition of Handwritten Digits", 1998), each pixel the count of ink in a 4 × 4 cell of a 32 × 32 bitmap. A bitmap
 * that has exactly these counts and smooth edges is looked for, and brought to the form of all digits here. The same
 * steps for each image; nothing knows its label.
 */
import type { HeldImages, Problem } from '../dataset.ts';
import { FIELD, normaliseInk } from './ink.ts';

const CELLS = 8;
const CELL = 4;
const SIDE = CELLS * CELL;
const INKS = CELL * CELL;
/** Rounds of smoothing and setting the counts right again; more change no pixel worth naming. */
const ROUNDS = 12;

/** Lines of 64 counts 0 … 16 and a label 0 … 9, separated by commas. */
export function readOptdigits(csv: string): HeldImages | Problem {
  const lines = csv.split(/\r?\n/).filter((line) => line.trim() !== '');
  const count = lines.length;
  const pixels = new Uint8Array(count * FIELD * FIELD);
  const labels = new Uint8Array(count);
  for (const [i, line] of lines.entries()) {
    const values = line.split(',').map(Number);
    const label = values[CELLS * CELLS];
    const whole = values.every((value) => Number.isInteger(value) && value >= 0 && value <= INKS);
    if (values.length !== CELLS * CELLS + 1 || !whole || label === undefined || label > 9)
      return {
        problem:
          `Line ${i + 1} needs 64 counts from 0 to 16 and a label from 0 to 9 but is "${line.slice(0, 40)}". ` +
          'Choose another file.',
      };
    pixels.set(normaliseInk(bitmap(values), SIDE, SIDE), i * FIELD * FIELD);
    labels[i] = label;
  }
  return { shape: [FIELD, FIELD, 1], count, pixels, labels };
}

/** A 32 × 32 bitmap of 0 and 1 with the given ink in each cell, its edges as smooth as the counts allow. */
export function bitmap(counts: readonly number[]): Float32Array {
  let field = Float32Array.from(
    { length: SIDE * SIDE },
    (_, i) => (counts[cellOf(Math.floor(i / SIDE), i % SIDE)] as number) / INKS,
  );
  for (let round = 0; round < ROUNDS; round++) field = counted(smooth(smooth(field)), counts);
  return field;
}

function cellOf(y: number, x: number): number {
  return Math.floor(y / CELL) * CELLS + Math.floor(x / CELL);
}

/** In each cell, ink where the field is brightest. Uses the field up. */
function counted(field: Float32Array, counts: readonly number[]): Float32Array<ArrayBuffer> {
  const out = new Float32Array(SIDE * SIDE);
  for (let cell = 0; cell < CELLS * CELLS; cell++) {
    const corner = Math.floor(cell / CELLS) * CELL * SIDE + (cell % CELLS) * CELL;
    for (let left = counts[cell] as number; left > 0; left--) {
      let brightest = corner;
      for (let y = 0; y < CELL; y++)
        for (let x = 0; x < CELL; x++) {
          const at = corner + y * SIDE + x;
          if ((field[at] as number) > (field[brightest] as number)) brightest = at;
        }
      out[brightest] = 1;
      field[brightest] = -1;
    }
  }
  return out;
}

/** Binomial 1 4 6 4 1 along both axes; nothing beyond the edge. */
function smooth(field: Float32Array): Float32Array<ArrayBuffer> {
  const across = new Float32Array(SIDE * SIDE);
  const out = new Float32Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) along(field, across, y * SIDE, 1);
  for (let x = 0; x < SIDE; x++) along(across, out, x, SIDE);
  return out;
}

/** One row or column, which begins at `start` and goes on by `step`. */
function along(from: Float32Array, to: Float32Array, start: number, step: number): void {
  for (let i = 0; i < SIDE; i++) {
    let sum = 0;
    for (let k = Math.max(0, 2 - i); k < Math.min(5, SIDE + 2 - i); k++)
      sum += (BINOMIAL[k] as number) * (from[start + (i + k - 2) * step] as number);
    to[start + i * step] = sum;
  }
}

const BINOMIAL = [1, 4, 6, 4, 1].map((weight) => weight / 16);
