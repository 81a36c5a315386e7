import { expect, test } from 'vitest';
import { mask } from './dropout.ts';

test('a mask drops its share and scales up the rest', () => {
  const values = mask(100_000, 0.3, 1, 'drop', 5);
  const dropped = values.filter((value) => value === 0).length;
  // Binomial: 30,000 ± 4 · √(100,000 · 0.3 · 0.7).
  expect(Math.abs(dropped - 30_000)).toBeLessThan(580);
  expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.7)]));
});

test('masks of two steps, layers or seeds differ as independent ones do; a rerun gives the same', () => {
  const one = mask(10_000, 0.5, 1, 'drop', 5);
  expect(mask(10_000, 0.5, 1, 'drop', 5)).toEqual(one);
  for (const other of [
    mask(10_000, 0.5, 1, 'drop', 6),
    mask(10_000, 0.5, 1, 'other', 5),
    mask(10_000, 0.5, 2, 'drop', 5),
  ]) {
    const equal = other.filter((value, i) => value === one[i]).length;
    expect(Math.abs(equal - 5000)).toBeLessThan(200);
  }
});

test('neighbours in a mask are independent', () => {
  const values = mask(10_000, 0.5, 9, 'drop', 0);
  for (const shift of [1, 2, 28, 84]) {
    const equal = values.subarray(shift).filter((value, i) => value === values[i]).length;
    expect(Math.abs(equal - (10_000 - shift) / 2), `shift ${shift}`).toBeLessThan(200);
  }
});
