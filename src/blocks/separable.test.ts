import { expect, test } from 'vitest';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';
import { separable } from './separable.ts';

type Values = Resolved<readonly Param[]>;
const values = (change: Values = {}): Values => ({ ...resolveDefaults(separable), ...change });

test('it costs its two parts', () => {
  const p = values({ filters: 8, multiplier: 2 });
  const out = [5, 5, 8];
  expect(separable.shape(p, [[5, 5, 4]])).toEqual(out);
  // 3·3·4·2 = 72 weights of its own per channel, 8·8 = 64 that mix, 8 biases.
  expect(separable.cost(p, [[5, 5, 4]], out)).toEqual({
    params: 144,
    nonTrainable: 0,
    macs: 3400,
    activations: 200,
  });
  expect(separable.explain(p, [[5, 5, 4]], out)).toEqual({
    shape: ['⌈5 / 1⌉ = 5', 'channels = filters = 8'],
    params: ['3·3·4·2 + 8·8 + 8 = 144'],
    macs: ['5 · 5 · (3·3·4·2 + 8·8) = 3,400'],
  });
});

test('both of its kernels bear the L2 penalty, as tfjs takes it', () => {
  const [link] = separable.lower(values({ l2: 0.1 }), [[8, 8, 6]], [8, 8, 32]);
  expect(link).toMatchObject({
    class: 'SeparableConv2D',
    config: {
      depthwise_regularizer: { config: { l2: 0.1 } },
      pointwise_regularizer: { config: { l2: 0.1 } },
    },
  });
  expect(link?.weights.map(({ name, shape, fan }) => [name, shape, fan])).toEqual([
    ['depthwise_kernel', [3, 3, 6, 1], [9, 9]],
    ['pointwise_kernel', [1, 1, 6, 32], [6, 32]],
    ['bias', [32], undefined],
  ]);
});

test('it complains as a convolution does', () => {
  expect(separable.shape(values(), [[10]])).toMatchObject({ code: 'needs-image' });
  expect(separable.shape(values({ stride: 2, dilation: 2 }), [[9, 9, 2]])).toMatchObject({
    code: 'stride-with-dilation',
    assume: [5, 5, 32],
  });
});

test('its title and summary tell what one wants to know at a glance', () => {
  expect(separable.title(values())).toBe('Separable 3×3');
  expect(separable.summary(values({ multiplier: 2, dilation: 2 }))).toBe(
    '32 · multiplier 2 · dilation 2 · same · ReLU',
  );
});
