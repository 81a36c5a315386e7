/**
 * A clone shares its values, as on every other backend; tfjs's wasm kernel copies them, and training clones whatever the
 * backward pass needs. No kernel writes into what it reads.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { share } from './heap.ts';

export const identity: tf.KernelConfig = {
  kernelName: 'Identity',
  backendName: 'wasm',
  kernelFunc: ({ inputs, backend }) => share(backend, inputs.x as tf.TensorInfo),
};
