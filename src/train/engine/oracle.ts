/**
 * The oracle for gradients on whichever backend is set: every kind of block in the variants that matter (strides, dilations,
 * groups, multipliers, paddings), lowered as in a real network, against finite differences or another backend. Runs in
 * Node and in a page alike.
 */
import * as tf from '@tensorflow/tfjs-core';
import { isComplaint } from '../../blocks/complaint.ts';
import type { Layer } from '../../blocks/layer.ts';
import { resolveDefaults } from '../../blocks/param-bounds.ts';
import { type Shape, scalars } from '../../blocks/shape.ts';
import { kinds } from '../../blocks/table.ts';
import type { Compiled, Weights } from '../../compile/compiled.ts';
import { initialWeights } from '../../compile/weights.ts';
import type { Images } from '../../data/dataset.ts';
import { random } from '../../data/random.ts';
import type { Recipe } from '../protocol.ts';
import { pieces } from './batches.ts';
import { build, type Net } from './model.ts';
import { all, batches } from './run.ts';
import { trainer } from './trainer.ts';

export interface GradientCase {
  readonly name: string;
  readonly compiled: Compiled;
  readonly weights: Weights;
  /** One value per input, each with a batch in front. */
  readonly inputs: readonly { readonly shape: Shape; readonly data: Float32Array }[];
}

/** Of Σ r · output, with r fixed random numbers, by `output` (its value), `input 0` … and weight name. */
export type Gradients = ReadonlyMap<string, Float32Array>;

const BATCH = 2;
const image: Shape = [5, 6, 4];

/** Of a convolution whose row says nothing else. */
const plain = { padding: 'valid', activation: 'linear' };

/** Kind, parameters other than the defaults, input shapes. */
type Row = readonly [kind: string, params: Readonly<Record<string, unknown>>, ...ins: Shape[]];

const convolutions: readonly Row[] = ['conv2d', 'depthwise', 'separable'].flatMap((kind) => {
  const filters = kind === 'depthwise' ? {} : { filters: 4 };
  const variants: readonly Readonly<Record<string, unknown>>[] = [
    { kernel: [3, 3] },
    { kernel: [3, 3], padding: 'same', activation: 'relu' },
    { kernel: [2, 3], stride: 2, activation: 'tanh' },
    { kernel: [3, 2], stride: 2, padding: 'same', bias: false },
    { kernel: [2, 2], dilation: 2 },
    { kernel: [3, 3], dilation: 2, padding: 'same', activation: 'relu' },
    { kernel: [3, 3], stride: 3, padding: 'explicit', pad: [2, 1] },
    { kernel: [1, 1], activation: 'leaky-relu' },
    { kernel: [5, 6], activation: 'scaled-tanh' },
    { kernel: [1, 1], stride: 2, activation: 'elu' },
  ];
  return variants.map((variant): Row => [kind, { ...filters, ...plain, ...variant }, image]);
});

/** The last map sees all, the one before it two that are no neighbours. */
const threeByFour = [
  [1, 0, 1, 1],
  [1, 1, 0, 1],
  [0, 1, 1, 1],
];

const cases: readonly Row[] = [
  ...convolutions,
  ['conv2d', { ...plain, filters: 6, kernel: [3, 3], groups: 2, activation: 'sigmoid' }, image],
  ['conv2d', { ...plain, filters: 4, kernel: [3, 3], groups: 4, stride: 2, padding: 'same' }, image],
  ['conv2d', { ...plain, filters: 4, kernel: [2, 2], groups: 2, dilation: 2, bias: false }, image],
  ['depthwise', { ...plain, kernel: [3, 3], multiplier: 2, padding: 'same' }, image],
  ['depthwise', { ...plain, kernel: [2, 2], multiplier: 3, dilation: 2 }, image],
  ['separable', { ...plain, filters: 3, kernel: [3, 3], multiplier: 2, stride: 2, padding: 'same' }, image],
  ['partialconv', { ...plain, table: threeByFour, kernel: [3, 3] }, [5, 6, 3]],
  ['partialconv', { ...plain, table: threeByFour, kernel: [3, 2], stride: 2, activation: 'relu' }, [5, 6, 3]],
  [
    'partialconv',
    {
      ...plain,
      table: threeByFour,
      kernel: [2, 2],
      dilation: 2,
      padding: 'same',
      bias: false,
      activation: 'tanh',
    },
    [5, 6, 3],
  ],
  [
    'partialconv',
    { ...plain, table: [[1]], kernel: [2, 2], padding: 'explicit', activation: 'scaled-tanh' },
    [3, 4, 1],
  ],
  ['subsampling', {}, image],
  ['subsampling', { window: [3, 2], stride: 1, padding: 'same', activation: 'sigmoid' }, image],
  ['rbf', { classes: 3 }, [84]],
  ['rbf', { classes: 12 }, [84]],
  ['output', { classes: 3 }, [3]],
  ['maxpool', { window: [2, 2], stride: 2, padding: 'valid' }, image],
  ['maxpool', { window: [3, 3], stride: 2, padding: 'same' }, image],
  ['avgpool', { window: [2, 2], stride: 2, padding: 'valid' }, image],
  ['avgpool', { window: [3, 3], stride: 1, padding: 'same' }, image],
  ['avgpool', { window: [3, 2], stride: 2, padding: 'same' }, image],
  ['globalavgpool', {}, image],
  ['globalmaxpool', {}, image],
  ['batchnorm', {}, image],
  ['batchnorm', { scale: false }, [5]],
  ['batchnorm', { center: false, epsilon: 0.1 }, image],
  // Numbers so large that the neighbours matter.
  ['lrn', { radius: 1, bias: 1, alpha: 0.5, beta: 0.75 }, image],
  ['lrn', { radius: 2, bias: 2, alpha: 0.3, beta: 0.5 }, [3, 2, 9]],
  ...['linear', 'relu', 'leaky-relu', 'elu', 'sigmoid', 'tanh', 'scaled-tanh', 'softmax'].map(
    (name): Row => ['activation', { function: name }, [7]],
  ),
  ['dropout', { rate: 0.4 }, image],
  ['flatten', {}, image],
  ['dense', { units: 3, activation: 'relu' }, [7]],
  ['dense', { units: 3, bias: false }, [7]],
  ['add', {}, image, image],
  ['add', {}, [4], [4], [4]],
  ['concat', {}, image, [5, 6, 2]],
  ['zeropad', { top: 1, bottom: 2, left: 0, right: 3 }, image],
  ['padchannels', { channels: 7, stride: 2 }, image],
  ['padchannels', { channels: 7, stride: 1 }, [4]],
];

export const gradientCases = (): readonly GradientCase[] => cases.map(gradientCase);

function gradientCase([key, given, ...ins]: Row): GradientCase {
  const kind = kinds.get(key);
  if (!kind) throw new Error(`no kind ${key}`);
  const params = { ...resolveDefaults(kind), ...given } as ReturnType<typeof resolveDefaults>;
  const out = kind.shape(params, ins);
  if (isComplaint(out)) throw new Error(`${key} refuses ${JSON.stringify(given)}: ${out.code}`);
  const name = `${key} ${JSON.stringify(given)} on ${ins.map((shape) => shape.join('×')).join(' and ')}`;
  const inputs: readonly Layer[] = ins.map((shape, i) => ({
    name: `in${i}`,
    class: 'InputLayer',
    config: {},
    from: [],
    weights: [],
    output: shape,
  }));
  let from = inputs.map((layer) => layer.name);
  const links = kind.lower(params, ins, out).map((link): Layer => {
    const layer = { ...link, name: link.suffix ? `block/${link.suffix}` : 'block', from };
    from = [layer.name];
    return layer;
  });
  const last = links.at(-1)?.name ?? 'in0';
  const compiled: Compiled = {
    name,
    layers: [...inputs, ...links],
    inputs: ins.map((shape, i) => ({ layer: `in${i}`, shape, fit: 'exact', scale: [1, 0] })),
    // Of a block that answers, what its loss reads.
    outputs: [
      {
        layer: last,
        name: 'out',
        logits: kind.loss ? (links.at(-2)?.name ?? 'in0') : last,
        classes: 1,
        weight: 1,
        main: true,
        loss: kind.loss ?? 'cross-entropy',
      },
    ],
    of: {},
  };
  const initial = initialWeights(compiled, 1);
  const weights = new Map(
    links.flatMap((layer) =>
      layer.weights.map((weight) => {
        const key = `${layer.name}/${weight.name}`;
        const fixed = weight.init === 'rbf-codes' ? initial.get(key) : undefined;
        if (fixed) return [key, fixed] as const;
        const rng = random('oracle', name, layer.name, weight.name);
        const value = weight.name === 'moving_variance' ? () => 0.5 + rng.next() : () => 0.5 * rng.normal();
        const data = Float32Array.from({ length: scalars(weight.shape) }, value);
        return [key, { shape: weight.shape, data }] as const;
      }),
    ),
  );
  return {
    name,
    compiled,
    weights,
    inputs: ins.map((shape, i) => {
      const rng = random('oracle', name, 'in', i);
      const data = Float32Array.from({ length: BATCH * scalars(shape) }, () => rng.normal());
      return { shape: [BATCH, ...shape], data };
    }),
  };
}

/** By backpropagation, in training mode, on the backend that is set. */
export async function gradientsOf(given: GradientCase): Promise<Gradients> {
  const net = build(given.compiled, given.weights, { seed: 1, step: 3 });
  const variables = variablesOf(given);
  const output = tf.tidy(() => tf.clone(forward(net, variables)));
  const toward = tf.tensor(upstream(output.size), output.shape);
  const { value, grads } = tf.variableGrads(
    () => tf.sum(tf.mul(forward(net, variables), toward)),
    [...net.trainable, ...variables],
  );
  const named = new Map<string, tf.Tensor | undefined>([['output', output]]);
  net.model.trainableWeights.forEach((weight, i) => {
    named.set(weight.originalName, grads[net.trainable[i]?.name ?? '']);
  });
  variables.forEach((variable, i) => {
    named.set(`input ${i}`, grads[variable.name]);
  });
  const found = new Map<string, Float32Array>();
  for (const [name, tensor] of named)
    if (tensor) found.set(name, Float32Array.from((await tensor.data()) as Float32Array));
  tf.dispose([output, toward, value, grads, variables]);
  net.dispose();
  return found;
}

/**
 * The same by central differences on the backend that is set, at up to `most` entries of each tensor: by name, index →
 * slope. The sum is taken in doubles, so that only the rounding of single outputs is left.
 */
export function finiteDifferences(
  given: GradientCase,
  most = 12,
  by = 2 ** -11,
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const net = build(given.compiled, given.weights, { seed: 1, step: 3 });
  const variables = variablesOf(given);
  const total = (): number => {
    const values = tf.tidy(() => forward(net, variables).dataSync()) as Float32Array;
    const r = upstream(values.length);
    return values.reduce((sum, value, i) => sum + value * (r[i] as number), 0);
  };
  const slopes = (variable: tf.Variable): ReadonlyMap<number, number> => {
    const data = Float32Array.from(variable.dataSync());
    const at = (index: number, moved: number): number => {
      const value = data[index] as number;
      data[index] = value + moved;
      tf.tidy(() => variable.assign(tf.tensor(data.slice(), variable.shape)));
      data[index] = value;
      return total();
    };
    const step = Math.max(1, Math.floor(data.length / most));
    const found = new Map<number, number>();
    for (let i = 0; i < data.length; i += step) found.set(i, (at(i, by) - at(i, -by)) / (2 * by));
    at(0, 0);
    return found;
  };
  const found = new Map<string, ReadonlyMap<number, number>>();
  net.model.trainableWeights.forEach((weight, i) => {
    found.set(weight.originalName, slopes(net.trainable[i] as tf.Variable));
  });
  variables.forEach((variable, i) => {
    found.set(`input ${i}`, slopes(variable));
  });
  tf.dispose(variables);
  net.dispose();
  return found;
}

const variablesOf = ({ inputs }: GradientCase): tf.Variable[] =>
  inputs.map(({ data, shape }) => tf.tidy(() => tf.variable(tf.tensor(data, [...shape]))));

const forward = (net: Net, inputs: readonly tf.Tensor[]): tf.Tensor =>
  net.logits(inputs, true)[0] as tf.Tensor;

const upstream = (length: number): Float32Array => {
  const rng = random('upstream');
  return Float32Array.from({ length }, () => 0.5 + rng.next());
};

/** Largest difference over all tensors of a case, each relative to the largest value of its tensor (at least 1). */
export function disagreement(a: Gradients, b: Gradients): number {
  let worst = a.size === b.size ? 0 : Number.POSITIVE_INFINITY;
  for (const [name, values] of a) {
    const others = b.get(name);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    values.forEach((value, i) => {
      const apart = Math.abs(value - (others?.[i] ?? Number.NaN)) / largest;
      if (!(apart <= worst)) worst = apart;
    });
  }
  return worst;
}

/** Losses of the first steps on noise images, on the backend that is set: the same start and data on every backend. */
export async function firstLosses(
  compiled: Compiled,
  weights: Weights,
  recipe: Pick<Recipe, 'optimizer' | 'rate' | 'batch' | 'seed'>,
  steps: number,
): Promise<readonly number[]> {
  const [height = 0, width = 0, channels = 0] = compiled.inputs[0]?.shape ?? [];
  const rng = random('first losses', recipe.seed);
  const count = steps * recipe.batch;
  const images: Images = {
    shape: [height, width, channels],
    count,
    pixels: Uint8Array.from({ length: count * height * width * channels }, () => rng.below(256)),
    labels: Uint8Array.from({ length: count }, () => rng.below(compiled.outputs[0]?.classes ?? 1)),
  };
  const net = build(compiled, weights, { seed: recipe.seed, step: 0 });
  const work = trainer(net, batches(net, images), recipe);
  for (const piece of pieces(all(images), recipe.batch)) work.step(piece);
  const points = await work.read();
  work.dispose();
  net.dispose();
  return points.map((point) => point.loss);
}
