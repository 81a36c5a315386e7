/** The wasm backend's memory as typed arrays, for kernels whose loops the JIT runs faster than the backend's own. */
import type * as tf from '@tensorflow/tfjs-core';

/** What we use of tfjs's BackendWasm. */
interface Wasm {
  makeOutput(shape: number[], dtype: 'float32'): tf.TensorInfo;
  typedArrayFromHeap(info: tf.TensorInfo): Float32Array;
  incRef(dataId: tf.DataId): void;
}

/** A new float tensor. Allocate before taking any view: growing memory detaches the views. */
export const allocate = (backend: unknown, shape: readonly number[]): tf.TensorInfo =>
  (backend as Wasm).makeOutput([...shape], 'float32');

export const view = (backend: unknown, info: tf.TensorInfo): Float32Array =>
  (backend as Wasm).typedArrayFromHeap(info);

/** Another tensor of the same values, which stay until both are disposed. */
export function share(backend: unknown, { dataId, shape, dtype }: tf.TensorInfo): tf.TensorInfo {
  (backend as Wasm).incRef(dataId);
  return { dataId, shape, dtype };
}
