/** What the Inception modules share: their numbers under the names that the paper's table gives them, and their place. */
import type { Param } from '../../blocks/param.ts';
import type { Block, Module, Wire } from '../project.ts';
import { chain } from './parts.ts';

const count = (id: string, label: string, value: number): Param => ({
  id,
  type: 'int',
  label,
  min: 1,
  max: 65536,
  value,
});

/** With the values of module 3a of GoogLeNet (Szegedy et al. 2014, table 1). */
export const sixNumbers: readonly Param[] = [
  count('c1', '#1×1', 64),
  count('c3_reduce', '#3×3 reduce', 96),
  count('c3', '#3×3', 128),
  count('c5_reduce', '#5×5 reduce', 16),
  count('c5', '#5×5', 32),
  count('pool_proj', 'Pool proj', 32),
];

/** A convolution with ReLU that keeps height and width and has as many filters as a parameter says. */
export const conv = (id: string, side: number, param: string): Block => ({
  id,
  kind: 'conv2d',
  params: { filters: { param }, kernel: [side, side], padding: 'same', activation: 'relu' },
});

export const pool: Block = {
  id: 'pool',
  kind: 'maxpool',
  params: { window: [3, 3], stride: 1, padding: 'same' },
};

export const concat: Block = { id: 'concat', kind: 'concat', params: {} };

/** From the input through each branch to a port of the concatenation, and out. */
export const branches = (...rows: readonly (readonly string[])[]): readonly Wire[] => [
  ...rows.flatMap((row, port): readonly Wire[] => [
    ...chain('in', ...row),
    { from: [row.at(-1) as string, 0], to: ['concat', port] },
  ]),
  ...chain('concat', 'out'),
];

/** Where the four branches of the module with reductions stand. */
export const layout: Module['layout'] = {
  in: [0, 168],
  conv1x1: [544, 0],
  reduce3x3: [272, 112],
  conv3x3: [544, 112],
  reduce5x5: [272, 224],
  conv5x5: [544, 224],
  pool: [272, 336],
  pool_proj: [544, 336],
  concat: [816, 168],
  out: [1088, 168],
};
