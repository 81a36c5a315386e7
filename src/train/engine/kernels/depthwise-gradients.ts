/**
 * Gradients of a depthwise convolution for any stride, dilation and multiplier on any backend. Output channel c·m + q reads
 * input channel c alone, so the sums of `filter-gradient.ts` and `input-gradient.ts` are taken channel by channel.
 */
import * as tf from '@tensorflow/tfjs-core';
import { around, type Geometry } from './geometry.ts';
import { padsBack } from './input-gradient.ts';
import { spread } from './spread.ts';

/** x [b, h, w, c], dy [b, h′, w′, c·m] → [kh, kw, c, m]: per tap, the input it has met times the gradient, summed. */
export function depthwiseFilterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, g: Geometry): tf.Tensor4D {
  const [batch, , , channels] = x.shape;
  const multiplier = dy.shape[3] / channels;
  const [rows, columns] = g.output;
  const padded = tf.pad(x, around(g.before, g.after) as unknown as [number, number][]);
  const gradient = tf.reshape(dy, [batch * rows * columns, channels, multiplier]);
  const taps: tf.Tensor[] = [];
  for (let i = 0; i < g.kernel[0]; i++)
    for (let j = 0; j < g.kernel[1]; j++) {
      const top = i * g.dilations[0];
      const left = j * g.dilations[1];
      const met = tf.stridedSlice(
        padded,
        [0, top, left, 0],
        [batch, top + (rows - 1) * g.strides[0] + 1, left + (columns - 1) * g.strides[1] + 1, channels],
        [1, g.strides[0], g.strides[1], 1],
      );
      taps.push(tf.sum(tf.mul(tf.reshape(met, [batch * rows * columns, channels, 1]), gradient), 0));
    }
  return tf.reshape(tf.stack(taps), [g.kernel[0], g.kernel[1], channels, multiplier]);
}

/** dy [b, h′, w′, c·m], filter [kh, kw, c, m] → [b, h, w, c]. */
export function depthwiseInputGradient(dy: tf.Tensor4D, filter: tf.Tensor4D, g: Geometry): tf.Tensor4D {
  const [kh, kw, channels, multiplier] = filter.shape;
  const turned = tf.reshape(tf.reverse4d(filter, [0, 1]), [kh, kw, channels * multiplier, 1]) as tf.Tensor4D;
  const shares = tf.depthwiseConv2d(spread(dy, g.strides), turned, 1, padsBack(g) as never, 'NHWC', [
    ...g.dilations,
  ]);
  if (multiplier === 1) return shares;
  const [batch] = dy.shape;
  const apart = tf.reshape(shares, [batch * g.input[0] * g.input[1] * channels, multiplier]);
  return tf.reshape(tf.sum(apart, 1), [batch, g.input[0], g.input[1], channels]);
}
