/** A row of residual blocks, of which the first may change the shape (He et al. 2015, table 1: conv2_x to conv5_x). */
import type { Module } from '../project.ts';
import { blockCount, chain, filters, portIn, portOut, stride, theOthers } from './parts.ts';

export const residualStage: Module = {
  name: 'Residual stage',
  about:
    'Residual blocks with the same filters. The first may halve the map and has the shortcut that is chosen; the others keep the shape, so that their shortcut is the identity. He et al. 2015, table 1.',
  params: [
    blockCount(2),
    filters(64),
    stride,
    {
      id: 'shortcut',
      type: 'enum',
      label: 'First shortcut',
      about: 'Of the first block: the identity fits only where stride and filters leave the shape as it is.',
      of: ['identity', 'projection', 'zero-padded'],
      value: 'identity',
    },
  ],
  blocks: [
    portIn,
    {
      id: 'first',
      name: 'First block',
      kind: 'module',
      module: 'residual-block',
      params: {
        filters: { param: 'filters' },
        stride: { param: 'stride' },
        shortcut: { param: 'shortcut' },
      },
    },
    {
      id: 'more',
      name: 'More blocks',
      kind: 'module',
      module: 'residual-block',
      params: { filters: { param: 'filters' } },
      ...theOthers,
    },
    portOut,
  ],
  wires: chain('in', 'first', 'more', 'out'),
  layout: { in: [0, 0], first: [272, 0], more: [544, 0], out: [816, 0] },
};
