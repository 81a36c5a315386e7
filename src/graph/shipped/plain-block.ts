/** A residual block without its shortcut: what the plain networks of He et al. 2015 (section 4.1) are made of. */
import type { Module } from '../project.ts';
import { chain, conv, filters, norm, oneOnEachSide, portIn, portOut, relu, stride } from './parts.ts';

export const plainBlock: Module = {
  name: 'Plain block',
  about:
    'Two 3 × 3 convolutions with batch norm and ReLU: a residual block without its shortcut. Deep stacks of it train worse than shallow ones, which is what residual networks cure. He et al. 2015, section 4.1.',
  params: [filters(64), stride],
  blocks: [
    portIn,
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
    relu('relu2'),
    portOut,
  ],
  wires: chain('in', 'conv1', 'bn1', 'relu1', 'conv2', 'bn2', 'relu2', 'out'),
  layout: {
    in: [0, 0],
    conv1: [272, 0],
    bn1: [544, 0],
    relu1: [816, 0],
    conv2: [272, 128],
    bn2: [544, 128],
    relu2: [816, 128],
    out: [1088, 128],
  },
};
