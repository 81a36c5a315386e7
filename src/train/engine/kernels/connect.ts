/**
 * The kernels of single connections as one dense kernel with zeros between, and its gradient. tfjs's gradient of a gather
 * needs a kernel that wasm lacks; here each connection has one place, so the gradient is a gather too.
 */
import * as tf from '@tensorflow/tfjs-core';
import { seenBy, type Table } from '../../../blocks/connections.ts';

/** kernels [kh, kw, connections], in the order of `seenBy` → [kh, kw, rows of the table, columns]. */
export function connector(table: Table): (kernels: tf.Tensor3D) => tf.Tensor4D {
  const seen = seenBy(table);
  const maps = seen.length;
  const places = seen.flatMap((inputs, map) => inputs.map((input) => input * maps + map));
  // What is not connected reads the zero behind the last kernel.
  const slots = new Int32Array(table.length * maps).fill(places.length);
  for (const [kernel, place] of places.entries()) slots[place] = kernel;
  const pick = (matrix: tf.Tensor, at: Int32Array): tf.Tensor =>
    tf.gather(matrix, tf.tensor1d(at, 'int32'), 1);
  return (kernels) => {
    const [height, width, connections] = kernels.shape;
    const taps = height * width;
    const op = tf.customGrad((given) => {
      const flat = tf.reshape(given as tf.Tensor3D, [taps, connections]);
      const dense = pick(tf.concat([flat, tf.zeros([taps, 1])], 1), slots);
      return {
        value: tf.reshape(dense, [height, width, table.length, maps]),
        gradFunc: (dy: tf.Tensor) =>
          tf.reshape(pick(tf.reshape(dy, [taps, slots.length]), Int32Array.from(places)), kernels.shape),
      };
    });
    return op(kernels) as tf.Tensor4D;
  };
}
