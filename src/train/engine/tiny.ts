/** A tiny network with all that a run keeps between steps, and images for it: what tests of the loop train. */
import type { Layer } from '../../blocks/layer.ts';
import type { Compiled } from '../../compile/compiled.ts';
import type { Dataset, HeldImages } from '../../data/dataset.ts';
import { random } from '../../data/random.ts';

const layer = (
  name: string,
  kind: Layer['class'],
  config: Layer['config'],
  from: string,
  output: number[],
  weights: Layer['weights'] = [],
): Layer => ({ name, class: kind, config, from: from ? [from] : [], output, weights });

const weight = (
  name: string,
  shape: number[],
  init: 'zeros' | 'ones' | 'glorot-uniform',
  trainable = true,
) => ({
  name,
  shape,
  init,
  trainable,
  fan: [9, 4] as const,
});

/** 6 × 6 images of two classes → conv, batch norm, ReLU, dropout, dense; `side` adds a second output. */
export function network(more: { readonly side?: number; readonly l2?: number } = {}): Compiled {
  const l2: Layer['config'] = more.l2
    ? { kernel_regularizer: { class_name: 'L1L2', config: { l1: 0, l2: more.l2 } } }
    : {};
  const dense = (name: string): Layer =>
    layer(
      name,
      'Dense',
      { units: 2, use_bias: true, activation: 'linear', ...l2 },
      'flat',
      [2],
      [weight('kernel', [64, 2], 'glorot-uniform'), weight('bias', [2], 'zeros')],
    );
  const layers = [
    layer('in', 'InputLayer', {}, '', [6, 6, 1]),
    layer(
      'conv',
      'Conv2D',
      { filters: 4, kernel_size: [3, 3], strides: [1, 1], padding: 'valid', use_bias: false },
      'in',
      [4, 4, 4],
      [weight('kernel', [3, 3, 1, 4], 'glorot-uniform')],
    ),
    layer(
      'bn',
      'BatchNormalization',
      { momentum: 0.9, epsilon: 0.001 },
      'conv',
      [4, 4, 4],
      [
        weight('gamma', [4], 'ones'),
        weight('beta', [4], 'zeros'),
        weight('moving_mean', [4], 'zeros', false),
        weight('moving_variance', [4], 'ones', false),
      ],
    ),
    layer('relu', 'Activation', { activation: 'relu' }, 'bn', [4, 4, 4]),
    layer('drop', 'Dropout', { rate: 0.25 }, 'relu', [4, 4, 4]),
    layer('flat', 'Flatten', {}, 'drop', [64]),
    dense('fc'),
    layer('answer', 'Activation', { activation: 'softmax' }, 'fc', [2]),
    ...(more.side === undefined
      ? []
      : [dense('fc2'), layer('aside', 'Activation', { activation: 'softmax' }, 'fc2', [2])]),
  ];
  const output = { classes: 2, loss: 'cross-entropy' } as const;
  return {
    name: 'tiny',
    layers,
    inputs: [{ layer: 'in', shape: [6, 6, 1], fit: 'exact', scale: [2, -1] }],
    outputs: [
      { ...output, layer: 'answer', name: 'Answer', logits: 'fc', weight: 1, main: true },
      ...(more.side === undefined
        ? []
        : [{ ...output, layer: 'aside', name: 'Aside', logits: 'fc2', weight: more.side, main: false }]),
    ],
    of: {},
  };
}

/** Noise, brighter in the upper half (class 0) or in the lower (class 1). */
function images(count: number, seed: number): HeldImages {
  const rng = random('halves', seed);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  const pixels = Uint8Array.from({ length: count * 36 }, (_, at) => {
    const lower = at % 36 >= 18 ? 1 : 0;
    return 120 * rng.next() + (labels[Math.floor(at / 36)] === lower ? 120 : 0);
  });
  return { shape: [6, 6, 1], count, pixels, labels };
}

export const halves: Dataset<HeldImages> = {
  id: 'halves',
  name: 'Halves',
  classes: ['upper', 'lower'],
  train: images(80, 1),
  test: images(40, 2),
};

/** The same network with as many answers as there are classes. */
export function answering(compiled: Compiled, classes: number): Compiled {
  return {
    ...compiled,
    layers: compiled.layers.map((one) =>
      one.name !== 'fc'
        ? one
        : {
            ...one,
            config: { ...one.config, units: classes },
            output: [classes],
            weights: [weight('kernel', [64, classes], 'glorot-uniform'), weight('bias', [classes], 'zeros')],
          },
    ),
    outputs: compiled.outputs.map((output) => ({ ...output, classes })),
  };
}

/** Lets messages in. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
