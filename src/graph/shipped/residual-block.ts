/** Two 3 × 3 convolutions and a shortcut around them (He et al. 2015, figure 2, and the three shortcuts of section 3.3). */
import type { Module } from '../project.ts';
import { chain, conv, filters, norm, oneOnEachSide, portIn, portOut, relu, stride } from './parts.ts';

export const residualBlock: Module = {
  name: 'Residual block',
  about:
    'Two 3 × 3 convolutions learn what to add to the input, which a shortcut brings past them. Where stride or filters change the shape, the shortcut is a 1 × 1 projection W_s (option B), or it takes every second pixel and pads channels of zeros (option A). He et al. 2015.',
  params: [
    filters(64),
    stride,
    {
      id: 'shortcut',
      type: 'enum',
      label: 'Shortcut',
      about: 'The identity fits only where stride and filters leave the shape as it is.',
      of: ['identity', 'projection', 'zero-padded'],
      value: 'identity',
    },
  ],
  blocks: [
    portIn,
    {
      ...conv('shortcut', { filters: { param: 'filters' }, kernel: [1, 1], stride: { param: 'stride' } }),
      name: 'W_s 1×1',
      bypass: { choose: 'shortcut', from: { projection: false }, else: true },
    },
    {
      ...norm('shortcut_bn'),
      bypass: { choose: 'shortcut', from: { projection: false }, else: true },
    },
    {
      id: 'shortcut_zeros',
      kind: 'padchannels',
      params: { channels: { param: 'filters' }, stride: { param: 'stride' } },
      bypass: { choose: 'shortcut', from: { 'zero-padded': false }, else: true },
    },
    conv('conv1', {
      filters: { param: 'filters' },
      kernel: [3, 3],
      stride: { param: 'stride' },
      padding: oneOnEachSide('stride'),
    }),
    norm('bn1'),
    relu('relu1'),
    conv('conv2', { filters: { param: 'filters' }, kernel: [3, 3], padding: 'same' }),
    norm('bn2'),
    { id: 'add', kind: 'add', params: {} },
    relu('relu2'),
    portOut,
  ],
  wires: [
    ...chain('in', 'shortcut', 'shortcut_bn', 'shortcut_zeros', 'add'),
    ...chain('in', 'conv1', 'bn1', 'relu1', 'conv2', 'bn2'),
    { from: ['bn2', 0], to: ['add', 1] },
    ...chain('add', 'relu2', 'out'),
  ],
  // A row for each convolution, as lines of a text, and the shortcut below them.
  layout: {
    in: [0, 0],
    conv1: [272, 0],
    bn1: [544, 0],
    relu1: [816, 0],
    conv2: [272, 128],
    bn2: [544, 128],
    shortcut: [272, 256],
    shortcut_bn: [544, 256],
    shortcut_zeros: [816, 256],
    add: [1088, 128],
    relu2: [1360, 128],
    out: [1632, 128],
  },
};
