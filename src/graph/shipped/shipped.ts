/** The modules that come with Netloom. A document gets a copy when it first uses one, so that it stays self-contained. */
import type { Module } from '../project.ts';
import { convBnRelu } from './conv-bn-relu.ts';

/** By the key that they have in documents. */
export const shipped: Readonly<Record<string, Module>> = {
  'conv-bn-relu': convBnRelu,
};
