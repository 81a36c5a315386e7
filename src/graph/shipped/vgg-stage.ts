/** What VGG networks are made of: some 3 × 3 convolutions, then a pool (Simonyan and Zisserman 2014, table 1). */
import type { Module } from '../project.ts';
import { chain, filters, portIn, portOut } from './parts.ts';

export const vggStage: Module = {
  name: 'VGG stage',
  about:
    'Convolutions of 3 × 3 that keep height and width, each with ReLU, then a 2 × 2 pool that halves both. Two of them in a row see 5 × 5 pixels, three see 7 × 7, with fewer weights. Simonyan and Zisserman 2014.',
  params: [{ id: 'n', type: 'int', label: 'Convolutions', min: 1, max: 1000, value: 2 }, filters(64)],
  blocks: [
    portIn,
    {
      id: 'conv',
      kind: 'conv2d',
      params: { filters: { param: 'filters' }, kernel: [3, 3], padding: 'same', activation: 'relu' },
      repeat: { param: 'n' },
    },
    { id: 'pool', kind: 'maxpool', params: { window: [2, 2], stride: 2, padding: 'valid' } },
    portOut,
  ],
  wires: chain('in', 'conv', 'pool', 'out'),
  layout: { in: [0, 0], conv: [272, 0], pool: [544, 0], out: [816, 0] },
};
