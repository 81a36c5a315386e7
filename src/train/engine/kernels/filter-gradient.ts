/**
 * Gradient of a convolution towards its filter, for any stride and dilation on any backend, as one convolution: batch and
 * channels change places, the output's gradient is the filter, and stride and dilation change places as well. In
 * w[i, j] += x[y·s + i·d] · dy[y], i steps over x by d and y by s. Source: Dumoulin and Visin 2016, "A guide to
 * convolution arithmetic for deep learning"; Goodfellow, Bengio and Courville 2016, "Deep Learning", 9.5 (9.11).
 */
import * as tf from '@tensorflow/tfjs-core';
import { around, type Geometry, type Shape4 } from './geometry.ts';

/** x [b, h, w, c], dy [b, h′, w′, n] → [kernel h, kernel w, c, n]. */
export function filterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, g: Geometry): tf.Tensor4D {
  const [kh, kw] = g.kernel;
  const channels = x.shape[3];
  const filters = dy.shape[3];
  const shape: Shape4 = [kh, kw, channels, filters];
  const pads = [...g.before, ...g.after];
  // One pixel: the rows of a matrix are all pixels of all images.
  const pixels = kh === 1 && kw === 1 && g.strides[0] === 1 && g.strides[1] === 1;
  // Each weight has met one input of each image: a whole map into one output, as in LeNet-5's C5.
  const whole = g.output[0] === 1 && g.output[1] === 1 && kh === g.input[0] && kw === g.input[1];
  if ((pixels || whole) && pads.every((pad) => pad === 0)) {
    const rows = pixels ? x.size / channels : x.shape[0];
    const flat = tf.reshape(x, [rows, x.size / rows]);
    return tf.reshape(tf.matMul(flat, tf.reshape(dy, [rows, filters]), true, false), shape);
  }
  const wide = tf.conv2d(
    tf.transpose(x, [3, 1, 2, 0]),
    tf.transpose(dy, [1, 2, 0, 3]),
    [...g.dilations],
    around(g.before, g.after),
    'NHWC',
    [...g.strides],
  );
  // A stride that does not divide leaves rows that no output has read.
  const read = tf.slice4d(wide, [0, 0, 0, 0], [channels, kh, kw, filters]);
  return tf.transpose(read, [1, 2, 0, 3]);
}
