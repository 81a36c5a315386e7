/** The modules that come with Netloom. A document gets a copy when it first uses one, so that it stays self-contained. */
import type { Module } from '../project.ts';
import { bottleneckBlock } from './bottleneck-block.ts';
import { bottleneckStage } from './bottleneck-stage.ts';
import { convBnRelu } from './conv-bn-relu.ts';
import { denseResidualBlock } from './dense-residual-block.ts';
import { inception } from './inception.ts';
import { inceptionBn } from './inception-bn.ts';
import { inceptionNaive } from './inception-naive.ts';
import type { ShippedKey } from './keys.ts';
import { mlpconv } from './mlpconv.ts';
import { plainBlock } from './plain-block.ts';
import { plainStage } from './plain-stage.ts';
import { residualBlock } from './residual-block.ts';
import { residualStage } from './residual-stage.ts';
import { sideBranch } from './side-branch.ts';
import { vggStage } from './vgg-stage.ts';

const all: Readonly<Record<ShippedKey, Module>> = {
  'conv-bn-relu': convBnRelu,
  'vgg-stage': vggStage,
  'residual-block': residualBlock,
  'residual-stage': residualStage,
  'dense-residual-block': denseResidualBlock,
  'bottleneck-block': bottleneckBlock,
  'bottleneck-stage': bottleneckStage,
  'plain-block': plainBlock,
  'plain-stage': plainStage,
  mlpconv,
  'inception-naive': inceptionNaive,
  inception,
  'inception-bn': inceptionBn,
  'side-branch': sideBranch,
};
/** By the key that they have in documents. */
export const shipped: Readonly<Record<string, Module>> = all;
