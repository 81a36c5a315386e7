import { expect, test } from 'vitest';
import { conv2d } from './conv2d.ts';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';

type Values = Resolved<readonly Param[]>;
const values = (change: Values = {}): Values => ({ ...resolveDefaults(conv2d), ...change });

// LeNet-5 C3, fully connected: 2,416 parameters and 240,000 multiplications.
const c3 = values({ filters: 16, kernel: [5, 5], padding: 'valid', activation: 'tanh' });
const s2 = [14, 14, 6];

test('LeNet-5’s C3 has the shape and the cost of the books', () => {
  expect(conv2d.shape(c3, [s2])).toEqual([10, 10, 16]);
  expect(conv2d.cost(c3, [s2], [10, 10, 16])).toEqual({
    params: 2416,
    nonTrainable: 0,
    macs: 240_000,
    activations: 1600,
  });
});

test('it shows its sums in numbers', () => {
  expect(conv2d.explain(c3, [s2], [10, 10, 16])).toEqual({
    shape: ['⌊(14 − 5) / 1⌋ + 1 = 10', 'channels = filters = 16'],
    params: ['5·5·6·16 + 16 = 2,416'],
    macs: ['10 · 10 · 16 · 5 · 5 · 6 = 240,000'],
  });
});

test('the multiplications of the course’s 5×5 on 192 channels are one product', () => {
  const p = values({ filters: 32, kernel: [5, 5] });
  expect(conv2d.explain(p, [[28, 28, 192]], [28, 28, 32]).macs).toEqual([
    '28 · 28 · 32 · 5 · 5 · 192 = 120,422,400',
  ]);
});

test.each<[string, number, Values, string]>([
  ['shrinks', 192, { filters: 16 }, '1 × 1: shrinks 192 channels to 16, so that what follows costs less.'],
  ['keeps', 64, { filters: 64, activation: 'relu' }, '1 × 1: keeps 64 channels and adds a nonlinearity.'],
  [
    'keeps, without an activation,',
    64,
    { filters: 64, activation: 'linear' },
    '1 × 1: keeps 64 channels and mixes them; an activation makes it an extra nonlinearity.',
  ],
  ['grows', 64, { filters: 256 }, '1 × 1: grows 64 channels to 256, pixel by pixel.'],
])('a 1×1 that %s its channels says so', (_what, channels, change, line) => {
  const p = values({ kernel: [1, 1], ...change });
  expect(conv2d.explain(p, [[28, 28, channels]], [28, 28, p.filters as number]).shape.at(-1)).toBe(line);
});

// AlexNet's conv2 of two towers: 5 · 5 · 48 · 256 + 256 = 307,456 parameters.
test('AlexNet’s grouped conv2 sees half of the channels', () => {
  const p = values({ filters: 256, kernel: [5, 5], groups: 2, activation: 'relu' });
  const out = [27, 27, 256];
  expect(conv2d.shape(p, [[27, 27, 96]])).toEqual(out);
  expect(conv2d.cost(p, [[27, 27, 96]], out)).toMatchObject({ params: 307_456, macs: 223_948_800 });
  expect(conv2d.explain(p, [[27, 27, 96]], out).params).toEqual(['5·5·(96 / 2)·256 + 256 = 307,456']);
  const [link] = conv2d.lower(p, [[27, 27, 96]], out);
  expect(link).toMatchObject({ class: 'Netloom>GroupConv2D', config: { groups: 2, filters: 256 } });
  expect(link?.weights[0]).toEqual({
    name: 'kernel',
    shape: [5, 5, 48, 256],
    init: 'he-normal',
    fan: [1200, 3200],
    trainable: true,
  });
});

test('without a bias there is neither its term nor its weight', () => {
  const p = values({ bias: false, filters: 4, kernel: [1, 1] });
  expect(conv2d.explain(p, [[8, 8, 3]], [8, 8, 4]).params).toEqual(['1·1·3·4 = 12']);
  expect(conv2d.lower(p, [[8, 8, 3]], [8, 8, 4])[0]?.weights.map((weight) => weight.name)).toEqual([
    'kernel',
  ]);
});

test('explicit padding and leaky ReLU are links before and after, and the last bears the block’s name', () => {
  const p = values({ padding: 'explicit', pad: [2, 1], activation: 'leaky-relu', filters: 4 });
  const chain = conv2d.lower(p, [[8, 8, 3]], [10, 8, 4]);
  expect(chain.map(({ suffix, class: layer, output }) => [suffix, layer, output])).toEqual([
    ['pad', 'ZeroPadding2D', [12, 10, 3]],
    ['conv', 'Conv2D', [10, 8, 4]],
    [undefined, 'LeakyReLU', [10, 8, 4]],
  ]);
  expect(chain[0]?.config).toEqual({
    padding: [
      [2, 2],
      [1, 1],
    ],
  });
  expect(chain[1]?.config).toMatchObject({ padding: 'valid', activation: 'linear' });
});

test('the L2 penalty is Keras’s L1L2 of the kernel, and absent at 0', () => {
  expect(conv2d.lower(values({ l2: 0.01 }), [[8, 8, 3]], [8, 8, 32])[0]?.config).toMatchObject({
    kernel_regularizer: { class_name: 'L1L2', config: { l1: 0, l2: 0.01 } },
  });
  expect(conv2d.lower(values(), [[8, 8, 3]], [8, 8, 32])[0]?.config).not.toHaveProperty('kernel_regularizer');
});

test('its title and summary tell what one wants to know at a glance', () => {
  expect(conv2d.title(values())).toBe('Conv 3×3');
  expect(conv2d.title(values({ kernel: [1, 7] }))).toBe('Conv 1×7');
  expect(conv2d.summary(values({ stride: 2 }))).toBe('32 · stride 2 · same · ReLU');
  expect(
    conv2d.summary(
      values({ padding: 'explicit', pad: [3, 3], dilation: 2, groups: 4, activation: 'linear' }),
    ),
  ).toBe('32 · dilation 2 · pad 3 · 4 groups');
});

test.each<[string, Values, readonly number[], object]>([
  ['a vector', {}, [120], { code: 'needs-image', port: 0, facts: { got: '120' } }],
  [
    'a kernel larger than its input',
    { kernel: [5, 5], padding: 'valid' },
    [3, 3, 8],
    {
      code: 'kernel-too-large',
      port: 0,
      param: 'kernel',
      facts: { kernel: '5 × 5', effective: '5 × 5', got: '3 × 3 × 8', padded: '3 × 3' },
      assume: [3, 3, 32],
    },
  ],
  [
    'a kernel that dilation makes too large for the padded input',
    { kernel: [3, 3], dilation: 4, padding: 'explicit', pad: [1, 1] },
    [6, 9, 8],
    {
      code: 'kernel-too-large',
      port: 0,
      param: 'kernel',
      facts: { kernel: '3 × 3', effective: '9 × 9', got: '6 × 9 × 8', padded: '8 × 11' },
      assume: [6, 9, 32],
    },
  ],
  [
    'groups that do not divide the channels',
    { groups: 2 },
    [8, 8, 3],
    {
      code: 'groups-do-not-divide',
      port: 0,
      param: 'groups',
      facts: { groups: 2, channels: 3, filters: 32 },
      assume: [8, 8, 32],
    },
  ],
  [
    'groups that do not divide the filters',
    { groups: 3 },
    [8, 8, 3],
    {
      code: 'groups-do-not-divide',
      port: 0,
      param: 'groups',
      facts: { groups: 3, channels: 3, filters: 32 },
      assume: [8, 8, 32],
    },
  ],
  [
    'stride and dilation at once',
    { stride: 2, dilation: 3 },
    [9, 9, 3],
    {
      code: 'stride-with-dilation',
      port: 0,
      param: 'dilation',
      facts: { stride: 2, dilation: 3 },
      assume: [5, 5, 32],
    },
  ],
])('%s is a complaint', (_what, change, shape, complaint) => {
  expect(conv2d.shape(values(change), [shape])).toEqual(complaint);
});
