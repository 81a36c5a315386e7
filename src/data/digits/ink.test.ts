import { describe, expect, it } from 'vitest';
import { FIELD, normaliseInk } from './ink.ts';

/** A drawing of `height × width` with 255 in the rectangles [y0, x0, y1, x1), else 0. */
function drawing(height: number, width: number, ...boxes: readonly (readonly number[])[]): Uint8Array {
  const grey = new Uint8Array(height * width);
  for (const [y0 = 0, x0 = 0, y1 = 0, x1 = 0] of boxes)
    for (let y = y0; y < y1; y++) grey.fill(255, y * width + x0, y * width + x1);
  return grey;
}

/** First and last row and column that hold ink: [top, bottom, left, right]. */
function inkBox(pixels: Uint8Array): readonly number[] {
  const lit = [...pixels.keys()].filter((i) => (pixels[i] as number) > 0);
  const [ys, xs] = [lit.map((i) => Math.floor(i / FIELD)), lit.map((i) => i % FIELD)];
  return [Math.min(...ys), Math.max(...ys), Math.min(...xs), Math.max(...xs)];
}

describe('normaliseInk', () => {
  it('brings a tall bar to 20 pixels of height, keeps its aspect and puts its middle in the middle', () => {
    // 100 × 10 of 280 × 280 is 20 × 2, rows 4 … 23, columns 13 and 14.
    const pixels = normaliseInk(drawing(280, 280, [30, 40, 130, 50]), 280, 280);
    expect(inkBox(pixels)).toEqual([4, 23, 13, 14]);
    expect(pixels[14 * FIELD + 13]).toBe(255);
  });

  it('gives the same image wherever the drawing stands on its field', () => {
    const there = normaliseInk(drawing(280, 280, [0, 0, 120, 20], [0, 0, 20, 80]), 280, 280);
    const here = normaliseInk(drawing(280, 280, [160, 200, 280, 220], [160, 200, 180, 280]), 280, 280);
    expect(here).toEqual(there);
  });

  it('gives the same image for the same drawing at twice the size', () => {
    const small = normaliseInk(drawing(140, 140, [20, 20, 80, 40], [60, 20, 80, 80]), 140, 140);
    const large = normaliseInk(drawing(280, 280, [40, 40, 160, 80], [120, 40, 160, 160]), 280, 280);
    expect(large).toEqual(small);
  });

  it('centres the mass and not the box', () => {
    // An L of 20 × 20: stem of 4 × 20 at the left, foot of 16 × 4; its mass is left of and below the box's middle.
    const pixels = normaliseInk(drawing(28, 28, [0, 0, 20, 4], [16, 4, 20, 20]), 28, 28);
    // x: (80·2 + 64·12) / 144 = 6.4, so the box begins at 14 − 6.4 → 8; y: (80·10 + 64·18) / 144 = 13.6 → row 0.
    expect(inkBox(pixels)).toEqual([0, 19, 8, 27]);
  });

  it('makes half-covered pixels grey', () => {
    // 50 × 3 becomes 20 × 1.2, so one column; a 1-pixel notch in 2.5 rows leaves the rest.
    const pixels = normaliseInk(drawing(60, 60, [0, 0, 40, 2], [0, 2, 1, 4]), 60, 60);
    // Rows are 2 source pixels high: the first row's second column has ink in one of its two, so half of 255.
    const top = inkBox(pixels)[0] as number;
    const left = inkBox(pixels)[2] as number;
    expect(pixels[top * FIELD + left + 1]).toBe(128);
  });

  it('grows a drawing that is smaller than the box', () => {
    expect(inkBox(normaliseInk(drawing(10, 10, [2, 2, 7, 7]), 10, 10))).toEqual([4, 23, 4, 23]);
  });

  it('takes floats in any unit', () => {
    const bytes = drawing(50, 50, [5, 5, 45, 12]);
    expect(
      normaliseInk(
        Float32Array.from(bytes, (value) => value / 255),
        50,
        50,
      ),
    ).toEqual(normaliseInk(bytes, 50, 50));
  });

  it('leaves an empty field empty', () => {
    expect(normaliseInk(new Float32Array(280 * 280), 280, 280).every((pixel) => pixel === 0)).toBe(true);
  });
});
