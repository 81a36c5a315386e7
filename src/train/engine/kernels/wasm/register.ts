/** Completes tfjs's wasm backend for training. Call once, after the backend's module and before its start. */
import * as tf from '@tensorflow/tfjs-core';
import { averagePoolGrad } from './average-pool-grad.ts';
import { conv2dBackpropInput } from './conv2d-backprop-input.ts';
import { convolutionGradients } from './convolution-gradients.ts';
import { identity } from './identity.ts';
import { matmul } from './matmul.ts';
import { maxPoolGrad } from './max-pool-grad.ts';
import { step } from './step.ts';

const better = [averagePoolGrad, identity, maxPoolGrad, step];
/** These fall back on the kernel that they replace. */
const wrapped = { Conv2DBackpropInput: conv2dBackpropInput, BatchMatMul: matmul };

let done = false;

export function registerWasmKernels(): void {
  if (done) return;
  done = true;
  for (const kernel of convolutionGradients) tf.registerKernel(kernel);
  for (const kernel of better) replace(kernel);
  for (const [name, wrap] of Object.entries(wrapped)) replace(wrap(tf.getKernel(name, 'wasm')));
}

function replace(kernel: tf.KernelConfig): void {
  tf.unregisterKernel(kernel.kernelName, 'wasm');
  tf.registerKernel(kernel);
}
