/** The families of blocks as people see them: heading, order in the palette; the colours follow the same names. */
import type { Look } from '../blocks/block.ts';

export type { Look } from '../blocks/block.ts';

export const heading: Readonly<Record<Look, string>> = {
  input: 'Input',
  convolution: 'Convolution',
  pooling: 'Pooling',
  joining: 'Joining',
  normalisation: 'Normalisation',
  activation: 'Activation',
  module: 'Modules',
  dense: 'Dense',
  output: 'Output',
};

export const familyOrder = Object.keys(heading) as readonly Look[];
