/** The Inception module without reductions (Szegedy et al. 2014, figure 2a), with or without a 1 × 1 after the pool. */
import type { Module } from '../project.ts';
import { branches, concat, conv, pool, sixNumbers } from './inception-parts.ts';
import { portIn, portOut } from './parts.ts';

export const inceptionNaive: Module = {
  name: 'Inception module, naive',
  about:
    'The 3 × 3 and 5 × 5 convolutions read all channels of the input, which is costly. A pool cannot change the number of channels: without the 1 × 1 after it, all channels of the input are added to the output. Szegedy et al. 2014, figure 2(a).',
  params: [
    ...sixNumbers.filter(({ id }) => !id.endsWith('_reduce')),
    {
      id: 'project',
      type: 'flag',
      label: '1×1 after the pool',
      about: 'Off gives the picture as it is drawn in the paper: the pool’s branch keeps all channels.',
      value: true,
    },
  ],
  blocks: [
    portIn,
    conv('conv1x1', 1, 'c1'),
    conv('conv3x3', 3, 'c3'),
    conv('conv5x5', 5, 'c5'),
    pool,
    {
      ...conv('pool_proj', 1, 'pool_proj'),
      name: '1×1 pool proj',
      bypass: { choose: 'project', from: { true: false }, else: true },
    },
    concat,
    portOut,
  ],
  wires: branches(['conv1x1'], ['conv3x3'], ['conv5x5'], ['pool', 'pool_proj']),
  layout: {
    in: [0, 168],
    conv1x1: [544, 0],
    conv3x3: [544, 112],
    conv5x5: [544, 224],
    pool: [272, 336],
    pool_proj: [544, 336],
    concat: [816, 168],
    out: [1088, 168],
  },
};
