/** A row of bottleneck blocks, of which the first has the projection (He et al. 2015, table 1: conv2_x to conv5_x). */
import type { Module } from '../project.ts';
import { blockCount, chain, filters, portIn, portOut, stride, theOthers } from './parts.ts';

export const bottleneckStage: Module = {
  name: 'Bottleneck stage',
  about:
    'Bottleneck blocks with the same filters. The first changes the channels, and the map where the stride is 2, so that its shortcut is a projection; the others have the identity. He et al. 2015, table 1.',
  params: [
    blockCount(3),
    filters(64, 16384),
    stride,
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
      id: 'first',
      name: 'First block',
      kind: 'module',
      module: 'bottleneck-block',
      params: {
        filters: { param: 'filters' },
        stride: { param: 'stride' },
        shortcut: 'projection',
        variant: { param: 'variant' },
      },
    },
    {
      id: 'more',
      name: 'More blocks',
      kind: 'module',
      module: 'bottleneck-block',
      params: { filters: { param: 'filters' }, variant: { param: 'variant' } },
      ...theOthers,
    },
    portOut,
  ],
  wires: chain('in', 'first', 'more', 'out'),
  layout: { in: [0, 0], first: [272, 0], more: [544, 0], out: [816, 0] },
};
