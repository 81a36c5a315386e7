import { describe, expect, it } from 'vitest';
import type { Param, Value } from '../../blocks/param.ts';
import { cameTo, followable, inWords } from './sources.ts';
import { count, filled, toggledLine, withColumn, withRow } from './tables.ts';

const filters: Param = { id: 'filters', type: 'int', label: 'Filters', min: 1, max: 65536, value: 64 };
const variant: Param = { id: 'variant', type: 'enum', label: 'Variant', of: ['v1', 'v1.5'], value: 'v1' };
const wide: Param = { id: 'wide', type: 'flag', label: 'Wide', value: false };
const params = [filters, variant, wide];
const kernel: Param = { id: 'kernel', type: 'size', min: 1, max: 255, value: [3, 3] };

describe('where a value comes from', () => {
  it('is said in words', () => {
    const words = (value: Value): string => inWords(value, params);
    expect(words({ param: 'filters', times: 4 })).toBe('4 × Filters');
    expect(words({ param: 'filters', plus: -1 })).toBe('Filters − 1');
    expect(words({ choose: 'variant', from: { v1: 2 }, else: 1 })).toBe('by Variant: v1 → 2, else 1');
    expect(
      words({ choose: 'wide', from: { true: { param: 'filters', times: 2 } }, else: { param: 'filters' } }),
    ).toBe('by Wide: on → 2 × Filters, else Filters');
  });

  it('comes to a value, or to none where the parameter is gone', () => {
    expect(cameTo({ param: 'filters', times: 4 }, { filters: 64 })).toBe(256);
    expect(cameTo({ param: 'gone' }, { filters: 64 })).toBeUndefined();
  });

  it('can be a parameter of the same kind; one whole number stands for a square', () => {
    const ids = (param: Param): string[] => followable(param, params).map(({ id }) => id);
    expect(ids(filters)).toEqual(['filters']);
    expect(ids(kernel)).toEqual(['filters']);
    expect(ids(wide)).toEqual(['wide']);
    expect(ids({ ...variant, id: 'other' } as Param)).toEqual(['variant']);
  });
});

describe('a table', () => {
  const table = [
    [1, 0],
    [1, 1],
  ];

  it('is filled and emptied, as a whole and by lines', () => {
    expect(count(table)).toBe(3);
    expect(filled(table, 0)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(toggledLine(table, { column: 0 })).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(toggledLine(table, { row: 0 })).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('grows by what is not connected', () => {
    expect(withColumn(table, 1)).toEqual([
      [1, 0, 0],
      [1, 1, 0],
    ]);
    expect(withColumn(table, -1)).toEqual([[1], [1]]);
    expect(withRow(table, 1)).toEqual([...table, [0, 0]]);
    expect(withRow(table, -1)).toEqual([[1, 0]]);
  });
});
