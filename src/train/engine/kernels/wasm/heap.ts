/** The wasm backend's memory as typed arrays, for kernels whose loops the JIT runs faster than the backend's own. */
import type * as tf from '@tensorflow/tfjs-core';

/** What we use of tfjs's BackendWasm. */
interface Wasm {
  makeOutput(shape: number[], dtype: 'float32'): tf.TensorInfo;
  typedArrayFromHeap(info: tf.TensorInfo): Float32Array;
}

/** A new float tensor. Allocate before taking any view: growing memory detaches the views. */
export const allocate = (backend: unknown, shape: readonly number[]): tf.TensorInfo =>
  (backend as Wasm).makeOutput([...shape], 'float32');

export const view = (backend: unknown, info: tf.TensorInfo): Float32Array =>
  (backend as Wasm).typedArrayFromHeap(info);
