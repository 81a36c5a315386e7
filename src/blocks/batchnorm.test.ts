import { expect, test } from 'vitest';
import { batchnorm } from './batchnorm.ts';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';

type Values = Resolved<readonly Param[]>;

test('batch norm learns two values per channel and keeps two', () => {
  const p = resolveDefaults(batchnorm);
  expect(batchnorm.shape(p, [[8, 8, 16]])).toEqual([8, 8, 16]);
  expect(batchnorm.cost(p, [[8, 8, 16]], [8, 8, 16])).toEqual({
    params: 32,
    nonTrainable: 32,
    macs: 0,
    activations: 1024,
  });
  expect(batchnorm.explain(p, [[8, 8, 16]], [8, 8, 16]).params).toEqual([
    '2·16 = 32',
    '2·16 = 32 not trained: running mean and variance',
  ]);
});

test('batch norm without scale and shift has its running values alone', () => {
  const p: Values = { ...resolveDefaults(batchnorm), center: false, scale: false };
  expect(batchnorm.lower(p, [[10]], [10])[0]?.weights.map(({ name, init }) => [name, init])).toEqual([
    ['moving_mean', 'zeros'],
    ['moving_variance', 'ones'],
  ]);
  expect(batchnorm.explain(p, [[10]], [10]).params).toEqual([
    '2·10 = 20 not trained: running mean and variance',
  ]);
  expect(batchnorm.summary(p)).toBe('no scale · no shift');
});
