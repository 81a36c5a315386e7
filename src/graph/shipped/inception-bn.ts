/** The Inception module with batch norm after every convolution (Ioffe and Szegedy 2015, section 4.2). */
import type { Block, Module } from '../project.ts';
import { branches, concat, layout, pool, sixNumbers } from './inception-parts.ts';
import { portIn, portOut } from './parts.ts';

const convBnRelu = (id: string, side: number, param: string, name: string): Block => ({
  id,
  name,
  kind: 'module',
  module: 'conv-bn-relu',
  params: { filters: { param }, kernel: [side, side] },
});

export const inceptionBn: Module = {
  name: 'Inception module with BN',
  about:
    'The Inception module with reductions, with batch norm between each convolution and its ReLU, which makes it train many times faster. After Ioffe and Szegedy 2015, section 4.2.',
  params: sixNumbers,
  blocks: [
    portIn,
    convBnRelu('conv1x1', 1, 'c1', '1×1'),
    convBnRelu('reduce3x3', 1, 'c3_reduce', '1×1 reduce'),
    convBnRelu('conv3x3', 3, 'c3', '3×3'),
    convBnRelu('reduce5x5', 1, 'c5_reduce', '1×1 reduce'),
    convBnRelu('conv5x5', 5, 'c5', '5×5'),
    pool,
    convBnRelu('pool_proj', 1, 'pool_proj', '1×1 pool proj'),
    concat,
    portOut,
  ],
  wires: branches(['conv1x1'], ['reduce3x3', 'conv3x3'], ['reduce5x5', 'conv5x5'], ['pool', 'pool_proj']),
  layout,
};
