import { describe, expect, it } from 'vitest';
import type { Fit } from './dataset.ts';
import { describeFit, type FitPlan, fitInto, fitPlan, resizeFactor } from './fit.ts';

type Size = readonly [number, number, number];

/** The image as an Input sees it, as rows of its first channel. */
function fitted(pixels: Uint8Array | Float32Array, plan: FitPlan, scale: readonly [number, number] = [1, 0]) {
  const [height, width, channels] = plan.input;
  const out = new Float32Array(height * width * channels);
  fitInto(out, 0, pixels, plan, scale);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => out[(y * width + x) * channels] as number),
  );
}

describe('fitPlan', () => {
  it.each<[string, Size, Size, Fit, string, number]>([
    ['equal sizes', [28, 28, 1], [28, 28, 1], 'pad', '28 × 28 images are taken as they are', 1],
    ['LeNet-5', [28, 28, 1], [32, 32, 1], 'pad', '28 × 28 images are padded with zeros to 32 × 32', 1],
    [
      '4 pixels a side',
      [28, 28, 1],
      [36, 36, 1],
      'pad',
      '28 × 28 images are padded with zeros to 36 × 36',
      1,
    ],
    ['5 pixels a side', [28, 28, 1], [38, 38, 1], 'pad', '28 × 28 images are resized to 38 × 38', 38 / 28],
    ['a smaller Input', [28, 28, 1], [26, 26, 1], 'pad', '28 × 28 images are resized to 26 × 26', 28 / 26],
    ['one side smaller', [28, 28, 1], [32, 26, 1], 'pad', '28 × 28 images are resized to 32 × 26', 32 / 28],
    [
      'VGG-16',
      [28, 28, 1],
      [224, 224, 3],
      'resize',
      '28 × 28 images are resized to 224 × 224, grey repeated in each channel',
      8,
    ],
    [
      'colour to grey',
      [32, 32, 3],
      [32, 32, 1],
      'exact',
      '32 × 32 images are taken as they are, colour turned to grey',
      1,
    ],
    [
      'a wide image',
      [100, 200, 3],
      [50, 50, 3],
      'crop',
      '100 × 200 images are resized to 50 × 100 and cropped to their middle 50 × 50',
      2,
    ],
    [
      'a crop alone',
      [32, 32, 3],
      [32, 28, 3],
      'crop',
      '32 × 32 images are cropped to their middle 32 × 28',
      1,
    ],
  ])('says what happens for %s', (_, image, input, fit, words, factor) => {
    const plan = fitPlan(image, input, fit);
    expect(describeFit(plan)).toBe(words);
    expect(resizeFactor(plan)).toBeCloseTo(factor, 12);
  });

  it('refuses another size where exact was chosen', () => {
    expect(fitPlan([28, 28, 1], [32, 32, 1], 'exact')).toMatchObject({
      how: 'refused',
      problem:
        'Input needs images of 32 × 32 but gets 28 × 28. Set its size to 28 × 28, or let it pad, resize or crop.',
    });
  });

  it('refuses channels that are neither grey nor colour', () => {
    expect(fitPlan([8, 8, 3], [8, 8, 4], 'resize')).toMatchObject({
      how: 'refused',
      problem: 'Input needs images of 4 channels but gets 8 × 8 × 3. Set its channels to 3.',
    });
  });
});

describe('fitInto', () => {
  it('takes bytes as 0 … 255 and floats as 0 … 1', () => {
    const plan = fitPlan([1, 2, 1], [1, 2, 1], 'exact');
    expect(fitted(Uint8Array.of(0, 255), plan)).toEqual([[0, 1]]);
    expect(fitted(Float32Array.of(0, 1), plan)).toEqual([[0, 1]]);
  });

  it('centres what it pads, an odd pixel going below and right, and scales the padding too', () => {
    const plan = fitPlan([1, 1, 1], [3, 2, 1], 'pad');
    expect(fitted(Uint8Array.of(255), plan, [2, -1])).toEqual([
      [-1, -1],
      [1, -1],
      [-1, -1],
    ]);
  });

  it('leaves nothing of an earlier image in the padding', () => {
    const out = new Float32Array(9).fill(7);
    fitInto(out, 0, Uint8Array.of(255), fitPlan([1, 1, 1], [3, 3, 1], 'pad'), [1, 0]);
    expect([...out]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it('resizes with half-pixel centres', () => {
    // Target centres 0.25, 0.75, 1.25, 1.75 of a source with centres 0.5 and 1.5: shares 0, ¼, ¾, 1 of the second.
    const plan = fitPlan([1, 2, 1], [1, 4, 1], 'resize');
    expect(fitted(Float32Array.of(0, 1), plan)).toEqual([[0, 0.25, 0.75, 1]]);
  });

  it('resizes rows as it does columns', () => {
    const plan = fitPlan([2, 1, 1], [4, 1, 1], 'resize');
    expect(fitted(Float32Array.of(0, 1), plan)).toEqual([[0], [0.25], [0.75], [1]]);
  });

  it('halves by the mean of two neighbours', () => {
    const plan = fitPlan([2, 2, 1], [1, 1, 1], 'resize');
    expect(fitted(Float32Array.of(0, 1, 0, 0), plan)).toEqual([[0.25]]);
  });

  it('keeps the middle of what it crops', () => {
    const plan = fitPlan([2, 4, 1], [2, 2, 1], 'crop');
    expect(fitted(Float32Array.of(0, 1, 0.5, 0, 0, 0.25, 0.75, 0), plan)).toEqual([
      [1, 0.5],
      [0.25, 0.75],
    ]);
  });

  it('resizes the shorter side before it crops', () => {
    const plan = fitPlan([4, 8, 1], [2, 2, 1], 'crop');
    const columns = Float32Array.from({ length: 32 }, (_, i) => (i % 8 < 4 ? 0 : 1));
    expect(fitted(columns, plan)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('repeats grey in three channels', () => {
    const out = new Float32Array(6);
    fitInto(out, 0, Float32Array.of(0.5, 1), fitPlan([1, 2, 1], [1, 2, 3], 'exact'), [1, 0]);
    expect([...out]).toEqual([0.5, 0.5, 0.5, 1, 1, 1]);
  });

  it('turns colour to grey by the weights of ITU-R BT.601', () => {
    const plan = fitPlan([1, 3, 3], [1, 3, 1], 'exact');
    const [row] = fitted(Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), plan);
    expect(row?.map((value) => value.toFixed(3))).toEqual(['0.299', '0.587', '0.114']);
  });

  it('reads from the middle of many images and writes to the middle of a batch', () => {
    const out = new Float32Array(4);
    fitInto(out, 2, Uint8Array.of(0, 0, 255, 51), fitPlan([1, 2, 1], [1, 2, 1], 'exact'), [1, 0], 2);
    expect([...out]).toEqual([0, 0, 1, Math.fround(0.2)]);
  });
});
