/**
 * Gradient of average pooling where SAME padding makes a window hang over the edge: the mean is over the pixels inside, but
 * tfjs 4.22's AvgPoolGrad divides by the whole window on every backend. The gradient is scaled up beforehand.
 */
import * as tf from '@tensorflow/tfjs-core';
import { type Padding, pair, type Shape4 } from './geometry.ts';

/** [1, h′, w′, 1]: the window's size over how many of its pixels lie inside; null where it is 1 everywhere. */
export function overhang(
  x: Shape4,
  size: [number, number],
  strides: [number, number],
  pad: Padding,
): tf.Tensor4D | null {
  const info = tf.backend_util.computePool2DInfo(x, size, strides, 1, pad);
  const { top, left, bottom, right } = info.padInfo;
  if (top + left + bottom + right === 0) return null;
  const inside = (at: number, stride: number, before: number, kernel: number, side: number): number => {
    const start = at * stride - before;
    return Math.min(start + kernel, side) - Math.max(start, 0);
  };
  const factors = new Float32Array(info.outHeight * info.outWidth);
  for (let y = 0; y < info.outHeight; y++)
    for (let c = 0; c < info.outWidth; c++) {
      const rows = inside(y, strides[0], top, size[0], x[1]);
      const columns = inside(c, strides[1], left, size[1], x[2]);
      factors[y * info.outWidth + c] = (size[0] * size[1]) / (rows * columns);
    }
  return tf.tensor4d(factors, [1, info.outHeight, info.outWidth, 1]);
}

export const averagePoolGradient = (stock: tf.GradConfig): tf.GradConfig => ({
  kernelName: 'AvgPool',
  inputsToSave: ['x'],
  gradFunc: (dy, saved, attributes) => {
    const [x] = saved as [tf.Tensor4D];
    const size = pair(attributes.filterSize as number[]);
    const scale = overhang(x.shape, size, pair(attributes.strides as number[]), attributes.pad as Padding);
    const even = scale ? tf.mul(dy as tf.Tensor4D, scale) : (dy as tf.Tensor4D);
    return stock.gradFunc(even, saved, attributes);
  },
});
