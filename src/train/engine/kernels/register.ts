/** Our gradients, on every backend; `wasm/register.ts` adds the kernels that wasm lacks. */
import * as tf from '@tensorflow/tfjs-core';
// Registers tfjs's own gradients, which core alone does not.
import '@tensorflow/tfjs-layers';
import { averagePoolGradient } from './average-pool.ts';
import { convolutionGradient, fusedConvolutionGradient } from './convolution.ts';
import { depthwiseGradient } from './depthwise.ts';
import { freeing } from './freeing.ts';
import { reluGradient } from './relu.ts';

const own = [convolutionGradient, fusedConvolutionGradient, reluGradient];
/** These fall back on the gradient that they replace. */
const wrapped = { DepthwiseConv2dNative: depthwiseGradient, AvgPool: averagePoolGradient };
/** Of tfjs, but they too let go early of what is as large as a layer's output. */
const stock = ['Add', 'Concat', 'Elu', 'LRN', 'MaxPool', 'PadV2', 'Reshape', 'Sigmoid', 'Tanh'];

let done = false;

export function registerGradients(): void {
  if (done) return;
  done = true;
  for (const gradient of own) replace(gradient);
  for (const [name, wrap] of Object.entries(wrapped)) replace(wrap(tf.getGradient(name)));
  for (const name of stock) replace(tf.getGradient(name));
}

function replace(gradient: tf.GradConfig): void {
  if (tf.getGradient(gradient.kernelName)) tf.unregisterGradient(gradient.kernelName);
  tf.registerGradient(freeing(gradient));
}
