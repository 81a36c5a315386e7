/** The families of blocks as the page shows them: heading, colour token, order in the palette. */
import type { Look } from '../blocks/block.ts';

export type { Look } from '../blocks/block.ts';

/** CSS colour of a family's stripe, drawing and figures. */
export const colour = (family: Look): string => `var(--${family})`;

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
