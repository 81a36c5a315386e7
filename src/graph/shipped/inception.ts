/** The Inception module with 1 × 1 reductions (Szegedy et al. 2014, figure 2b). */
import type { Module } from '../project.ts';
import { branches, concat, conv, layout, pool, sixNumbers } from './inception-parts.ts';
import { portIn, portOut } from './parts.ts';

export const inception: Module = {
  name: 'Inception module',
  about:
    'Four branches look at the same map through 1 × 1, 3 × 3 and 5 × 5 convolutions and a pool, and their channels are put together. A 1 × 1 convolution before each larger one, and after the pool, keeps the cost down. Szegedy et al. 2014, figure 2(b); the six numbers are the columns of table 1.',
  params: sixNumbers,
  blocks: [
    portIn,
    conv('conv1x1', 1, 'c1'),
    { ...conv('reduce3x3', 1, 'c3_reduce'), name: '1×1 reduce' },
    conv('conv3x3', 3, 'c3'),
    { ...conv('reduce5x5', 1, 'c5_reduce'), name: '1×1 reduce' },
    conv('conv5x5', 5, 'c5'),
    pool,
    { ...conv('pool_proj', 1, 'pool_proj'), name: '1×1 pool proj' },
    concat,
    portOut,
  ],
  wires: branches(['conv1x1'], ['reduce3x3', 'conv3x3'], ['reduce5x5', 'conv5x5'], ['pool', 'pool_proj']),
  layout,
};
