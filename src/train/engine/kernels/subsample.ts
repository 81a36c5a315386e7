/** Every `stride`-th row and column, from the first; tfjs's strided slice has no gradient. */
import * as tf from '@tensorflow/tfjs-core';
import { spread } from './spread.ts';

/** [b, h, w, c] → [b, ⌈h / stride⌉, ⌈w / stride⌉, c]. */
export function subsample(x: tf.Tensor4D, stride: number): tf.Tensor4D {
  if (stride === 1) return x;
  const [, h, w] = x.shape;
  const op = tf.customGrad((given) => ({
    value: tf.stridedSlice(given as tf.Tensor4D, [0, 0, 0, 0], x.shape, [1, stride, stride, 1]),
    gradFunc: (dy: tf.Tensor) => {
      const apart = spread(dy as tf.Tensor4D, [stride, stride]);
      return tf.pad4d(apart, [
        [0, 0],
        [0, h - apart.shape[1]],
        [0, w - apart.shape[2]],
        [0, 0],
      ]);
    },
  }));
  return op(x) as tf.Tensor4D;
}
