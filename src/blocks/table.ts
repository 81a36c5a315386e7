/** Every kind of block, in the order of the palette. A new block is one file and one line here. */
import { activation } from './activation.ts';
import { add } from './add.ts';
import { batchnorm } from './batchnorm.ts';
import type { BlockKind } from './block.ts';
import { concat } from './concat.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { flatten } from './flatten.ts';
import { input } from './input.ts';
import { output } from './output.ts';
import { padchannels } from './padchannels.ts';
import { zeropad } from './zeropad.ts';

const all: readonly BlockKind[] = [
  input,
  batchnorm,
  activation,
  dropout,
  flatten,
  dense,
  add,
  concat,
  zeropad,
  padchannels,
  output,
];

export const kinds: ReadonlyMap<string, BlockKind> = new Map(all.map((kind) => [kind.kind, kind]));
