import { expect, test } from 'vitest';
import type { Param } from './param.ts';
import { fits, normal } from './param-bounds.ts';

const filters: Param = { id: 'filters', type: 'int', min: 1, max: 65536, value: 32 };
const kernel: Param = { id: 'kernel', type: 'size', min: 1, max: 255, value: [3, 3] };
const rate: Param = { id: 'rate', type: 'real', min: 0, max: 0.95, value: 0.5 };
const padding: Param = { id: 'padding', type: 'enum', of: ['valid', 'same'], value: 'same' };
const bias: Param = { id: 'bias', type: 'flag', value: true };
const name: Param = { id: 'name', type: 'text', max: 4, value: '' };
const links: Param = { id: 'links', type: 'table', value: [[1]] };

test.each<[Param, unknown, boolean]>([
  [filters, 1, true],
  [filters, 65536, true],
  [filters, 65537, false],
  [filters, 0, false],
  [filters, 2.5, false],
  [filters, '32', false],
  [filters, Number.NaN, false],
  [kernel, 5, true],
  [kernel, [1, 255], true],
  [kernel, [1, 256], false],
  [kernel, [3], false],
  [kernel, [3, 3, 3], false],
  [kernel, [3, 1.5], false],
  [rate, 0, true],
  [rate, 0.96, false],
  [rate, Number.NaN, false],
  [rate, Number.POSITIVE_INFINITY, false],
  [padding, 'same', true],
  [padding, 'SAME', false],
  [bias, false, true],
  [bias, 0, false],
  [name, 'main', true],
  [name, 'maine', false],
  [
    links,
    [
      [1, 0],
      [0, 1],
    ],
    true,
  ],
  [links, [[1, 0], [1]], false],
  [links, [[2]], false],
  [links, [], false],
  [links, null, false],
])('%o given %o fits: %s', (param, value, expected) => {
  expect(fits(param, value)).toBe(expected);
});

test('one whole number for a size stands for a square', () => {
  expect(normal(kernel, 5)).toEqual([5, 5]);
  expect(normal(kernel, [1, 7])).toEqual([1, 7]);
  expect(normal(filters, 5)).toBe(5);
});
