/**
 * The oracle is stock tfjs: what each kind says of its shape, its weights and its count is compared with the stock layers
 * of its lowering, over random parameters. Our own classes are written out in stock layers by hand (`oracle.ts`).
 */
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { BlockKind } from './block.ts';
import { isComplaint } from './complaint.ts';
import type { LayerValue, Link } from './layer.ts';
import { nonlinearities } from './nonlinearity.ts';
import { Description } from './oracle.ts';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';
import { type Shape, scalars } from './shape.ts';
import { kinds } from './table.ts';

type Values = Resolved<readonly Param[]>;

beforeAll(() => tf.setBackend('cpu'));

const kindOf = (key: string): BlockKind => {
  const kind = kinds.get(key);
  if (!kind) throw new Error(`no kind ${key}`);
  return kind;
};

/** The stock model of one block on inputs of these shapes. */
async function modelOf(lowering: readonly Link[], ins: readonly Shape[]): Promise<tf.LayersModel> {
  const to = new Description();
  const inputs = ins.map((shape) => to.add('InputLayer', { batch_input_shape: [null, ...shape] }, []));
  let from = inputs;
  let shapes = ins;
  for (const [i, link] of lowering.entries()) {
    from = [to.addOurs(link, from, shapes, `own${i}`)];
    shapes = [link.output];
  }
  const json = to.model(inputs.length > 0 ? inputs : from, [from[0] ?? '']);
  return tf.models.modelFromJSON(json as tf.io.ModelJSON);
}

/** What tfjs makes of it: the shape it promises and the one it gives; null where it throws or promises nothing real. */
function tfjsShape(model: tf.LayersModel): Shape | null {
  const promised = (model.outputs[0]?.shape ?? []).slice(1) as number[];
  if (promised.some((side) => side < 1)) return null;
  const ones = model.inputs.map((input) => tf.ones([2, ...(input.shape.slice(1) as number[])]));
  let given: Shape;
  try {
    given = (model.predict(ones) as tf.Tensor).shape.slice(1);
  } catch (error) {
    if (String(error).includes('strides or dilations must be 1')) return null;
    throw error;
  }
  expect(given).toEqual(promised);
  return given;
}

/** Compares one block with tfjs, complaints included: we complain exactly where tfjs throws or promises a size below 1. */
async function ask(kind: BlockKind, values: Values, ins: readonly Shape[]): Promise<void> {
  const p: Resolved<readonly Param[]> = { ...resolveDefaults(kind), ...values };
  const said = kind.shape(p, ins);
  const out = isComplaint(said) ? said.assume : said;
  if (!out) throw new Error('a complaint without a shape to go on with');
  const lowering = kind.lower(p, ins, out);
  const model = await modelOf(lowering, ins);
  try {
    const theirs = tfjsShape(model);
    expect(theirs).toEqual(isComplaint(said) ? null : said);
    if (isComplaint(said)) return;

    const cost = kind.cost(p, ins, out);
    expect(model.countParams()).toBe(cost.params + cost.nonTrainable);
    const trainable = model.trainableWeights.reduce(
      (sum, weight) => sum + scalars(weight.shape as number[]),
      0,
    );
    expect(trainable).toBe(cost.params);
    expect(cost.activations).toBe(scalars(out));
    expect(lowering.at(-1)).toMatchObject({ output: out });
    expect(lowering.at(-1)?.suffix).toBeUndefined();
    expect(lowering.slice(0, -1).every((link) => link.suffix)).toBe(true);

    for (const [i, link] of lowering.entries()) {
      const ours = link.weights.reduce((sum, weight) => sum + scalars(weight.shape), 0);
      if (link.class.startsWith('Netloom>')) {
        expect(ours).toBe(cost.params + cost.nonTrainable);
        continue;
      }
      const layer = model.getLayer(`own${i}`);
      expect(layer.outputShape).toEqual([null, ...link.output]);
      const named = layer.weights.map(({ originalName, shape, trainable }) => ({
        name: originalName.split('/').at(-1),
        shape,
        trainable,
      }));
      expect(named).toEqual(link.weights.map(({ name, shape, trainable }) => ({ name, shape, trainable })));
    }
  } finally {
    model.dispose();
  }
}

const between = (min: number, max: number) => fc.integer({ min, max });
const image = fc.tuple(between(1, 11), between(1, 11), between(1, 4)).map((shape): Shape => shape);
const vector = between(1, 20).map((length): Shape => [length]);
const pair = (max: number, min = 1) => fc.tuple(between(min, max), between(min, max));
const nonlinearity = fc.constantFrom(...nonlinearities);

/** One test for each padding × stride × dilation, each with 50 random cases, for the plain one per groups too. */
const combinations = (['valid', 'same', 'explicit'] as const).flatMap((padding) =>
  [1, 2, 3].flatMap((stride) => [1, 2].map((dilation) => ({ padding, stride, dilation }))),
);
const grouped = combinations.flatMap((fixed) => [1, 2, 3].map((groups) => ({ ...fixed, groups })));
const runs = { numRuns: 50 };

const sliding = fc.record({
  kernel: pair(5),
  pad: pair(3, 0),
  bias: fc.boolean(),
  activation: nonlinearity,
  l2: fc.constantFrom(0, 0.01),
});

test.each(grouped)('conv2d agrees with tfjs at %o', async (fixed) => {
  await fc.assert(
    fc.asyncProperty(sliding, pair(9), between(1, 3), between(1, 3), (rest, size, seen, made) =>
      ask(kindOf('conv2d'), { ...rest, ...fixed, filters: made * fixed.groups }, [
        [...size, seen * fixed.groups],
      ]),
    ),
    runs,
  );
});

test.each(combinations)('depthwise agrees with tfjs at %o', async (fixed) => {
  await fc.assert(
    fc.asyncProperty(sliding, image, between(1, 3), (rest, shape, multiplier) =>
      ask(kindOf('depthwise'), { ...rest, ...fixed, multiplier }, [shape]),
    ),
    runs,
  );
});

test.each(combinations)('separable agrees with tfjs at %o', async (fixed) => {
  await fc.assert(
    fc.asyncProperty(sliding, image, between(1, 3), between(1, 5), (rest, shape, multiplier, filters) =>
      ask(kindOf('separable'), { ...rest, ...fixed, multiplier, filters }, [shape]),
    ),
    runs,
  );
});

/** A table in which each column has a 1. */
const connections = (rows: number) =>
  fc
    .array(fc.array(fc.constantFrom(0, 1), { minLength: rows, maxLength: rows }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((columns) => {
      const whole = columns.map((column) => (column.includes(1) ? column : column.map(() => 1)));
      return Array.from({ length: rows }, (_, row) => whole.map((column) => column[row] as number));
    });

test.each(combinations)('a convolution by table agrees with tfjs at %o', async (fixed) => {
  const cases = image.chain((shape) => fc.tuple(fc.constant(shape), connections(shape[2] as number)));
  await fc.assert(
    fc.asyncProperty(sliding, cases, (rest, [shape, table]) =>
      ask(kindOf('partialconv'), { ...rest, ...fixed, table }, [shape]),
    ),
    runs,
  );
});

const pools = ['maxpool', 'avgpool', 'subsampling'].flatMap((key) =>
  ['valid', 'same'].flatMap((padding) => [1, 2, 3].map((stride) => ({ key, padding, stride }))),
);

test.each(pools)('pooling agrees with tfjs at %o', async ({ key, ...fixed }) => {
  await fc.assert(
    fc.asyncProperty(pair(5), image, (window, shape) => ask(kindOf(key), { window, ...fixed }, [shape])),
    runs,
  );
});

const others: readonly (readonly [
  kind: string,
  cases: fc.Arbitrary<readonly [values: Values, ins: readonly Shape[]]>,
])[] = [
  ['input', image.map(([height = 1, width = 1, channels = 1]) => [{ height, width, channels }, []] as const)],
  ['globalavgpool', image.map((shape) => [{}, [shape]] as const)],
  ['globalmaxpool', image.map((shape) => [{}, [shape]] as const)],
  [
    'batchnorm',
    fc
      .tuple(fc.boolean(), fc.boolean(), fc.oneof(image, vector))
      .map(([center, scale, shape]) => [{ center, scale }, [shape]] as const),
  ],
  ['lrn', fc.tuple(image, between(0, 3)).map(([shape, radius]) => [{ radius }, [shape]] as const)],
  [
    'activation',
    fc
      .tuple(nonlinearity, fc.oneof(image, vector))
      .map(([name, shape]) => [{ function: name }, [shape]] as const),
  ],
  [
    'dropout',
    fc
      .tuple(fc.double({ min: 0, max: 0.95, noNaN: true }), fc.oneof(image, vector))
      .map(([rate, shape]) => [{ rate }, [shape]] as const),
  ],
  ['flatten', image.map((shape) => [{}, [shape]] as const)],
  [
    'dense',
    fc
      .tuple(between(1, 20), fc.boolean(), nonlinearity, vector)
      .map(([units, bias, activation, shape]) => [{ units, bias, activation }, [shape]] as const),
  ],
  [
    'add',
    fc
      .tuple(fc.oneof(image, vector), between(2, 4))
      .map(([shape, times]) => [{}, Array.from({ length: times }, () => shape)] as const),
  ],
  [
    'concat',
    fc
      .tuple(fc.oneof(image, vector), fc.array(between(1, 5), { minLength: 2, maxLength: 4 }))
      .map(([shape, channels]) => [{}, channels.map((channel) => [...shape.slice(0, -1), channel])] as const),
  ],
  [
    'zeropad',
    fc
      .tuple(image, pair(3, 0), pair(3, 0))
      .map(([shape, [top, bottom], [left, right]]) => [{ top, bottom, left, right }, [shape]] as const),
  ],
  [
    'padchannels',
    fc
      .tuple(fc.oneof(image, vector), between(0, 5), between(1, 3))
      .map(([shape, more, stride]) => [{ channels: (shape.at(-1) ?? 0) + more, stride }, [shape]] as const),
  ],
  ['rbf', between(1, 20).map((classes) => [{ classes }, [[84]]] as const)],
  ['output', vector.map((shape) => [{ classes: shape[0] ?? 0 }, [shape]] as const)],
];

test.each(others)('%s agrees with tfjs', async (key, cases) => {
  await fc.assert(
    fc.asyncProperty(cases, ([values, ins]) => ask(kindOf(key), values, ins)),
    runs,
  );
});

test('every kind stands before the oracle', () => {
  const asked = new Set([
    'conv2d',
    'depthwise',
    'separable',
    'partialconv',
    ...pools.map((pool) => pool.key),
  ]);
  for (const [key] of others) asked.add(key);
  expect([...asked].sort()).toEqual([...kinds.keys()].sort());
});

test('a dilated depthwise convolution equals the grouped convolution that stands for it', async () => {
  const [kernel, ins, multiplier] = [[2, 3] as const, [[7, 8, 3]], 2];
  const kind = kindOf('depthwise');
  const p = { ...resolveDefaults(kind), kernel, multiplier, dilation: 2, bias: false, activation: 'linear' };
  const model = await modelOf(kind.lower(p, ins, [7, 8, 6]), ins);
  const filter = tf.randomUniform<tf.Rank.R4>([2, 3, 3, 2], -1, 1, 'float32', 7);
  const x = tf.randomUniform<tf.Rank.R4>([1, 7, 8, 3], -1, 1, 'float32', 8);
  // One stock convolution per channel holds that channel's slice of the kernel.
  const convs = model.layers.filter((layer) => layer.getClassName() === 'Conv2D');
  for (const [channel, conv] of convs.entries())
    conv.setWeights([tf.slice(filter, [0, 0, channel, 0], [2, 3, 1, 2])]);
  const expected = tf.depthwiseConv2d(x, filter, 1, 'same', 'NHWC', 2);
  const difference = tf.max(tf.abs(tf.sub(model.predict(x) as tf.Tensor, expected)));
  expect(difference.dataSync()[0]).toBeLessThan(1e-6);
});

test.each<[string, Values, Shape, readonly string[]]>([
  ['conv2d', {}, [4, 4, 2], ['kernel']],
  ['depthwise', {}, [4, 4, 2], ['depthwise_kernel']],
  ['separable', {}, [4, 4, 2], ['depthwise_kernel', 'pointwise_kernel']],
  ['dense', {}, [6], ['kernel']],
])('tfjs adds the L2 penalty of %s to the loss', async (key, values, shape, penalised) => {
  const kind = kindOf(key);
  const p: Resolved<readonly Param[]> = { ...resolveDefaults(kind), ...values, l2: 0.5 };
  const out = kind.shape(p, [shape]) as Shape;
  const model = await modelOf(kind.lower(p, [shape], out), [shape]);
  const kernels = model.weights.filter((weight) =>
    penalised.some((name) => weight.originalName.endsWith(`/${name}`)),
  );
  expect(kernels).toHaveLength(penalised.length);
  const sum = (values: readonly tf.Tensor[]) =>
    values.reduce((total, value) => total + (value.dataSync()[0] ?? 0), 0);
  const squares = kernels.map((weight) => tf.sum(tf.square(weight.read())));
  expect(sum(model.calculateLosses())).toBeCloseTo(0.5 * sum(squares), 4);
});

test.each<[string, (x: number) => number]>([
  ['leaky-relu', (x) => (x < 0 ? 0.3 * x : x)],
  ['scaled-tanh', (x) => 1.7159 * Math.tanh((2 * x) / 3)],
  ['elu', (x) => (x < 0 ? Math.exp(x) - 1 : x)],
])('tfjs computes %s as its formula says', async (name, formula) => {
  const kind = kindOf('activation');
  const xs = [-2, -0.5, 0, 0.5, 2];
  const model = await modelOf(kind.lower({ function: name }, [[5]], [5]), [[5]]);
  const ys = (model.predict(tf.tensor2d([xs])) as tf.Tensor).dataSync();
  for (const [i, x] of xs.entries()) expect(ys[i]).toBeCloseTo(formula(x), 5);
});

/** Keeps the closed set of values that a config may hold honest: all of it survives the trip through JSON. */
test('every config is plain JSON', () => {
  for (const kind of kinds.values()) {
    const ins: Shape[] = kind.inputs === 0 ? [] : [[8, 8, 4], ...(kind.inputs === 'many' ? [[8, 8, 4]] : [])];
    const said = kind.shape(resolveDefaults(kind), ins);
    const out = isComplaint(said) ? (said.assume ?? []) : said;
    for (const link of kind.lower(resolveDefaults(kind), ins, out)) {
      const config: LayerValue = JSON.parse(JSON.stringify(link.config));
      expect(config).toEqual(link.config);
    }
  }
});
