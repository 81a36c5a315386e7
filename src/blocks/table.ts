/** Every kind of block, in the order of the palette. A new block is one file and one line here. */

import { activation } from './activation.ts';
import { add } from './add.ts';
import { avgpool } from './avgpool.ts';
import { batchnorm } from './batchnorm.ts';
import type { BlockKind } from './block.ts';
import { concat } from './concat.ts';
import { conv2d } from './conv2d.ts';
import { dense } from './dense.ts';
import { depthwise } from './depthwise.ts';
import { dropout } from './dropout.ts';
import { flatten } from './flatten.ts';
import { globalavgpool } from './globalavgpool.ts';
import { globalmaxpool } from './globalmaxpool.ts';
import { input } from './input.ts';
import { lrn } from './lrn.ts';
import { maxpool } from './maxpool.ts';
import { output } from './output.ts';
import { padchannels } from './padchannels.ts';
import { partialconv } from './partialconv.ts';
import { rbf } from './rbf.ts';
import { separable } from './separable.ts';
import { subsampling } from './subsampling.ts';
import { zeropad } from './zeropad.ts';

const all: readonly BlockKind[] = [
  input,
  conv2d,
  depthwise,
  separable,
  partialconv,
  maxpool,
  avgpool,
  subsampling,
  globalavgpool,
  globalmaxpool,
  batchnorm,
  lrn,
  activation,
  dropout,
  flatten,
  dense,
  add,
  concat,
  zeropad,
  padchannels,
  output,
  rbf,
];

export const kinds: ReadonlyMap<string, BlockKind> = new Map(all.map((kind) => [kind.kind, kind]));

/** Whether blocks of this kind answer, with a loss. */
export const isOutput = (kind: string): boolean => (kinds.get(kind)?.loss ?? null) !== null;

/** Kinds that answer, with a loss. */
export const outputKinds: readonly string[] = all.filter(({ loss }) => loss).map(({ kind }) => kind);
