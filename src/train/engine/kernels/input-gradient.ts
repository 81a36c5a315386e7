/**
 * Gradient of a convolution towards its input, for any stride and dilation on any backend: the output's gradient, spread by
 * the stride, convolved with the filter turned by 180° and its channels exchanged, at the same dilation. Source: Dumoulin
 * and Visin 2016, "A guide to convolution arithmetic for deep learning", 4.
 */
import * as tf from '@tensorflow/tfjs-core';
import { around, type Geometry, type Shape4 } from './geometry.ts';
import { spread } from './spread.ts';

/** What to pad the spread gradient with, so that every pixel of the input gets its share. */
export function padsBack(g: Geometry) {
  const side = (axis: 0 | 1) => {
    const reach = (g.kernel[axis] - 1) * g.dilations[axis];
    const spreadTo = (g.output[axis] - 1) * g.strides[axis] + 1;
    const before = reach - g.before[axis];
    return [before, g.input[axis] + reach - spreadTo - before] as const;
  };
  const [top, bottom] = side(0);
  const [left, right] = side(1);
  return around([top, left], [bottom, right]);
}

/** dy [b, h′, w′, n], filter [kh, kw, c, n] → [b, h, w, c]. */
export function inputGradient(dy: tf.Tensor4D, filter: tf.Tensor4D, g: Geometry): tf.Tensor4D {
  const [kh, kw, channels, filters] = filter.shape;
  const batch = dy.shape[0];
  const shape: Shape4 = [batch, g.input[0], g.input[1], channels];
  const pads = [...g.before, ...g.after];
  const pixels = kh === 1 && kw === 1 && g.strides[0] === 1 && g.strides[1] === 1;
  const whole = g.output[0] === 1 && g.output[1] === 1 && kh === g.input[0] && kw === g.input[1];
  if ((pixels || whole) && pads.every((pad) => pad === 0)) {
    const rows = dy.size / filters;
    const weights = tf.reshape(filter, [filter.size / filters, filters]);
    return tf.reshape(tf.matMul(tf.reshape(dy, [rows, filters]), weights, false, true), shape);
  }
  const turned = tf.transpose(tf.reverse4d(filter, [0, 1]), [0, 1, 3, 2]);
  return tf.conv2d(spread(dy, g.strides), turned, 1, padsBack(g), 'NHWC', [...g.dilations]);
}
