/** Batch normalisation over the channels of an image or the entries of a vector (Ioffe and Szegedy 2015). */
import { block } from './block.ts';
import type { Weight } from './layer.ts';
import { type Shape, scalars } from './shape.ts';
import { dotted, equals, times } from './sums.ts';

const channelsOf = (shape: Shape): number => shape.at(-1) ?? 1;

export const batchnorm = block({
  kind: 'batchnorm',
  label: 'Batch norm',
  family: 'normalisation',
  about: 'Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it as learned.',
  also: 'normalization bn',
  params: [
    {
      id: 'momentum',
      type: 'real',
      label: 'Momentum',
      about: 'Share of the old running mean and variance kept at each step (PyTorch writes 1 minus this).',
      min: 0,
      max: 1,
      value: 0.99,
    },
    {
      id: 'epsilon',
      type: 'real',
      label: 'Epsilon',
      about: 'Added to the variance, so that nothing is divided by zero.',
      min: 1e-12,
      max: 1,
      value: 0.001,
    },
    { id: 'center', type: 'flag', label: 'Shift', about: 'Learn an offset per channel (beta).', value: true },
    { id: 'scale', type: 'flag', label: 'Scale', about: 'Learn a factor per channel (gamma).', value: true },
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: true,
  loss: null,
  title: () => 'Batch norm',
  summary: (p) => dotted(!p.scale && 'no scale', !p.center && 'no shift'),
  shape: (_p, [shape = []]) => shape,
  cost: (p, _ins, out) => ({
    params: (Number(p.scale) + Number(p.center)) * channelsOf(out),
    nonTrainable: 2 * channelsOf(out),
    macs: 0,
    activations: scalars(out),
  }),
  lower: (p, _ins, out) => {
    const shape = [channelsOf(out)];
    const weights: readonly Weight[] = [
      ...(p.scale ? [{ name: 'gamma', shape, init: 'ones', trainable: true } as const] : []),
      ...(p.center ? [{ name: 'beta', shape, init: 'zeros', trainable: true } as const] : []),
      { name: 'moving_mean', shape, init: 'zeros', trainable: false },
      { name: 'moving_variance', shape, init: 'ones', trainable: false },
    ];
    const config = { momentum: p.momentum, epsilon: p.epsilon, center: p.center, scale: p.scale };
    return [{ class: 'BatchNormalization', config, weights, output: out }];
  },
  explain: (p, _ins, out) => {
    const channels = channelsOf(out);
    const learned = Number(p.scale) + Number(p.center);
    return {
      shape: ['as its input'],
      params: [
        ...(learned > 0 ? [equals(times(learned, channels), learned * channels)] : []),
        `${equals(times(2, channels), 2 * channels)} not trained: running mean and variance`,
      ],
      macs: [],
    };
  },
});
