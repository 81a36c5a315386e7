import { expect, test } from 'vitest';
import { depthwise } from './depthwise.ts';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';

type Values = Resolved<readonly Param[]>;
const values = (change: Values = {}): Values => ({ ...resolveDefaults(depthwise), ...change });

test('each channel has kernels of its own', () => {
  const p = values({ multiplier: 2, stride: 2 });
  const out = [4, 4, 12];
  expect(depthwise.shape(p, [[8, 8, 6]])).toEqual(out);
  expect(depthwise.cost(p, [[8, 8, 6]], out)).toEqual({
    params: 120,
    nonTrainable: 0,
    macs: 1728,
    activations: 192,
  });
  expect(depthwise.explain(p, [[8, 8, 6]], out)).toEqual({
    shape: ['⌈8 / 2⌉ = 4', 'channels: 6·2 = 12'],
    params: ['3·3·6·2 + 12 = 120'],
    macs: ['4 · 4 · 12 · 3 · 3 = 1,728'],
  });
});

test('it lowers to the stock layer, whose fan in is the patch of one channel', () => {
  const [link, ...more] = depthwise.lower(values({ l2: 0.1 }), [[8, 8, 6]], [8, 8, 6]);
  expect(more).toEqual([]);
  expect(link).toMatchObject({
    class: 'DepthwiseConv2D',
    config: { depth_multiplier: 1, depthwise_regularizer: { config: { l2: 0.1 } } },
  });
  expect(link?.weights[0]).toMatchObject({ name: 'depthwise_kernel', shape: [3, 3, 6, 1], fan: [9, 9] });
});

// tfjs's DepthwiseConv2D ignores its dilation.
test('dilated, it lowers to a grouped convolution with a group per channel', () => {
  const p = values({ dilation: 2, multiplier: 2 });
  const [link] = depthwise.lower(p, [[8, 8, 6]], [8, 8, 12]);
  expect(link).toMatchObject({ class: 'Netloom>GroupConv2D', config: { groups: 6, filters: 12 } });
  expect(link?.weights[0]).toMatchObject({ name: 'kernel', shape: [3, 3, 1, 12], fan: [9, 18] });
});

test('dilated on a single channel, it is a plain convolution', () => {
  const [link] = depthwise.lower(values({ dilation: 2 }), [[8, 8, 1]], [8, 8, 1]);
  expect(link?.class).toBe('Conv2D');
  expect(link?.config).not.toHaveProperty('groups');
});

test('it complains as a convolution does', () => {
  expect(depthwise.shape(values(), [[10]])).toMatchObject({ code: 'needs-image' });
  expect(depthwise.shape(values({ stride: 2, dilation: 2 }), [[9, 9, 2]])).toMatchObject({
    code: 'stride-with-dilation',
    assume: [5, 5, 2],
  });
  expect(depthwise.shape(values({ padding: 'valid', multiplier: 3 }), [[2, 9, 2]])).toMatchObject({
    code: 'kernel-too-large',
    assume: [2, 9, 6],
  });
});

test('its title and summary tell what one wants to know at a glance', () => {
  expect(depthwise.title(values())).toBe('Depthwise 3×3');
  expect(depthwise.summary(values({ multiplier: 2, stride: 2 }))).toBe(
    'multiplier 2 · stride 2 · same · ReLU',
  );
});
