import { describe, expect, it } from 'vitest';
import { aligned, distributed } from './align.ts';

const column = { a: [0, 0], b: [40, 100], c: [101, 300] } as const;

describe('aligning', () => {
  it('puts blocks on the outermost of their edges, or half way between', () => {
    expect(aligned(column, 'left')).toEqual({ a: [0, 0], b: [0, 100], c: [0, 300] });
    expect(aligned(column, 'right')).toEqual({ a: [101, 0], b: [101, 100], c: [101, 300] });
    expect(aligned(column, 'centre')).toEqual({ a: [51, 0], b: [51, 100], c: [51, 300] });
    const row = { a: [0, 0], b: [300, 30], c: [600, 80] } as const;
    expect(aligned(row, 'top')).toEqual({ a: [0, 0], b: [300, 0], c: [600, 0] });
    expect(aligned(row, 'middle')).toEqual({ a: [0, 40], b: [300, 40], c: [600, 40] });
    expect(aligned(row, 'bottom')).toEqual({ a: [0, 80], b: [300, 80], c: [600, 80] });
  });

  it('lets none come to lie on another', () => {
    // In a row: each of them 64 high, 24 between.
    expect(aligned({ a: [0, 0], b: [300, 8], c: [600, 4] }, 'left')).toEqual({
      a: [0, 0],
      c: [0, 88],
      b: [0, 176],
    });
  });
});

describe('distributing', () => {
  it('makes distances equal between the first and the last, which stay', () => {
    expect(distributed(column, 'down')).toEqual({ a: [0, 0], b: [40, 150], c: [101, 300] });
    expect(distributed(column, 'across')).toEqual({ a: [0, 0], b: [51, 100], c: [101, 300] });
  });

  it('does nothing to two', () => {
    const two = { a: [0, 0], b: [300, 8] } as const;
    expect(distributed(two, 'across')).toBe(two);
  });
});
