import { expect, test } from 'vitest';
import { dense } from './dense.ts';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';

type Values = Resolved<readonly Param[]>;
const values = (change: Values = {}): Values => ({ ...resolveDefaults(dense), ...change });

// LeNet-5's first dense layer in its modern form: 400 · 120 + 120 = 48,120.
test('every output sees every input', () => {
  const p = values({ units: 120, activation: 'tanh' });
  expect(dense.shape(p, [[400]])).toEqual([120]);
  expect(dense.cost(p, [[400]], [120])).toEqual({
    params: 48_120,
    nonTrainable: 0,
    macs: 48_000,
    activations: 120,
  });
  expect(dense.explain(p, [[400]], [120])).toEqual({
    shape: ['length = units = 120'],
    params: ['400·120 + 120 = 48,120'],
    macs: ['400 · 120 = 48,000'],
  });
  expect(dense.summary(p)).toBe('120 · tanh');
});

test('an image must be flattened first', () => {
  expect(dense.shape(values({ units: 10 }), [[5, 5, 16]])).toEqual({
    code: 'needs-vector',
    port: 0,
    facts: { got: '5 × 5 × 16' },
    assume: [10],
  });
});

test('with scaled tanh it is a chain whose last link bears the block’s name', () => {
  const chain = dense.lower(values({ activation: 'scaled-tanh', units: 84, bias: false }), [[120]], [84]);
  expect(chain.map((link) => link.suffix)).toEqual(['dense', 'squeeze', 'tanh', undefined]);
  expect(chain[0]?.config).toEqual({ units: 84, use_bias: false, activation: 'linear' });
  expect(chain[0]?.weights).toEqual([
    { name: 'kernel', shape: [120, 84], init: 'glorot-uniform', fan: [120, 84], trainable: true },
  ]);
});
