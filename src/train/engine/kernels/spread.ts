/**
 * Puts stride − 1 rows and columns of zeros between those of a map, the first step of the gradient of a strided
 * convolution towards its input: Dumoulin and Visin 2016, "A guide to convolution arithmetic for deep learning", 4.5.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Pair } from './geometry.ts';

/** [b, h, w, c] → [b, (h − 1)·stride + 1, (w − 1)·stride + 1, c]. */
export function spread(map: tf.Tensor4D, [down, across]: Pair): tf.Tensor4D {
  if (down === 1 && across === 1) return map;
  const [b, h, w, c] = map.shape;
  // Only pads at the end of a row of a matrix, which every backend has.
  const columns = tf.pad2d(tf.reshape(map, [b * h * w, c]), [
    [0, 0],
    [0, c * (across - 1)],
  ]);
  const rows = tf.pad2d(tf.reshape(columns, [b * h, w * across * c]), [
    [0, 0],
    [0, w * across * c * (down - 1)],
  ]);
  return tf.slice4d(
    tf.reshape(rows, [b, h * down, w * across, c]),
    [0, 0, 0, 0],
    [b, (h - 1) * down + 1, (w - 1) * across + 1, c],
  );
}
