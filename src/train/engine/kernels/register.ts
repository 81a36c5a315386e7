/** Our gradients, on every backend; `wasm/register.ts` adds the kernels that wasm lacks. */
import * as tf from '@tensorflow/tfjs-core';
// Registers tfjs's own gradients, which core alone does not.
import '@tensorflow/tfjs-layers';
import { averagePoolGradient } from './average-pool.ts';
import { convolutionGradient } from './convolution.ts';
import { depthwiseGradient } from './depthwise.ts';

/** These fall back on the gradient that they replace. */
const wrapped = { DepthwiseConv2dNative: depthwiseGradient, AvgPool: averagePoolGradient };

let done = false;

export function registerGradients(): void {
  if (done) return;
  done = true;
  tf.registerGradient(convolutionGradient);
  for (const [name, wrap] of Object.entries(wrapped)) {
    const gradient = wrap(tf.getGradient(name));
    tf.unregisterGradient(name);
    tf.registerGradient(gradient);
  }
}
