/** The residual block of the deep networks: 1 × 1 reduces, 3 × 3, 1 × 1 expands by 4 (He et al. 2015, figure 5). */
import type { Module } from '../project.ts';
import { chain, conv, filters, norm, oneOnEachSide, portIn, portOut, relu, stride } from './parts.ts';

export const bottleneckBlock: Module = {
  name: 'Bottleneck block',
  about:
    'A 1 × 1 convolution reduces the channels, a 3 × 3 works on the few, a 1 × 1 expands them to four times the filters; a shortcut goes past all three. The paper’s v1 halves the map in the first 1 × 1, PyTorch’s v1.5 in the 3 × 3, with the same weights. He et al. 2015, figure 5.',
  params: [
    filters(64, 16384),
    stride,
    {
      id: 'shortcut',
      type: 'enum',
      label: 'Shortcut',
      about: 'The identity fits only where the input has four times the filters and the stride is 1.',
      of: ['identity', 'projection'],
      value: 'identity',
    },
    {
      id: 'variant',
      type: 'enum',
      label: 'Variant',
      about: 'Where the stride is: v1 in the first 1 × 1, v1.5 in the 3 × 3.',
      of: ['v1', 'v1.5'],
      value: 'v1',
    },
  ],
  blocks: [
    portIn,
    {
      ...conv('shortcut', {
        filters: { param: 'filters', times: 4 },
        kernel: [1, 1],
        stride: { param: 'stride' },
      }),
      name: 'W_s 1×1',
      bypass: { choose: 'shortcut', from: { projection: false }, else: true },
    },
    {
      ...norm('shortcut_bn'),
      bypass: { choose: 'shortcut', from: { projection: false }, else: true },
    },
    {
      ...conv('conv1', {
        filters: { param: 'filters' },
        kernel: [1, 1],
        stride: { choose: 'variant', from: { v1: { param: 'stride' } }, else: 1 },
      }),
      name: '1×1 reduce',
    },
    norm('bn1'),
    relu('relu1'),
    conv('conv2', {
      filters: { param: 'filters' },
      kernel: [3, 3],
      stride: { choose: 'variant', from: { v1: 1 }, else: { param: 'stride' } },
      padding: { choose: 'variant', from: { v1: 'same' }, else: oneOnEachSide('stride') },
    }),
    norm('bn2'),
    relu('relu2'),
    {
      ...conv('conv3', { filters: { param: 'filters', times: 4 }, kernel: [1, 1] }),
      name: '1×1 expand',
    },
    norm('bn3'),
    { id: 'add', kind: 'add', params: {} },
    relu('relu3'),
    portOut,
  ],
  wires: [
    ...chain('in', 'shortcut', 'shortcut_bn', 'add'),
    ...chain('in', 'conv1', 'bn1', 'relu1', 'conv2', 'bn2', 'relu2', 'conv3', 'bn3'),
    { from: ['bn3', 0], to: ['add', 1] },
    ...chain('add', 'relu3', 'out'),
  ],
  // A row for each convolution, as lines of a text, and the shortcut below them.
  layout: {
    in: [0, 0],
    shortcut: [272, 384],
    shortcut_bn: [544, 384],
    conv1: [272, 0],
    bn1: [544, 0],
    relu1: [816, 0],
    conv2: [272, 128],
    bn2: [544, 128],
    relu2: [816, 128],
    conv3: [272, 256],
    bn3: [544, 256],
    add: [816, 256],
    relu3: [1088, 256],
    out: [1360, 256],
  },
};
