/**
 * What the gradients of max and average pooling share on wasm: one pass over the output, window by window. tfjs's own
 * kernels visit every window from every pixel.
 */
import * as tf from '@tensorflow/tfjs-core';
import { type Padding, pair, type Shape4 } from '../geometry.ts';
import { allocate, view } from './heap.ts';

/** The part of a window that lies on the image, and where it is in memory. */
export interface Patch {
  /** Index of its first value, of channel 0. */
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
  /** Values from one row of the image to the next. */
  readonly width: number;
  readonly channels: number;
  /** Index of the window's gradient, of channel 0. */
  readonly at: number;
  /** Pixels of the whole window, those that hang over the edge included. */
  readonly size: number;
}

/** `spread` adds a window's gradient `dy` to what its pixels get, `dx`; `x` are the pixels. */
export const poolingGradient = (
  kernelName: 'AvgPoolGrad' | 'MaxPoolGrad',
  spread: (patch: Patch, dx: Float32Array, dy: Float32Array, x: Float32Array) => void,
): tf.KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs, backend }) => {
    const { dy, input } = inputs as unknown as { dy: tf.Tensor4D; input: tf.Tensor4D };
    const { filterSize, strides, pad } = attrs as unknown as {
      filterSize: number[];
      strides: number[];
      pad: Padding;
    };
    const [batch, h, w, channels] = input.shape as Shape4;
    const info = tf.backend_util.computePool2DInfo(
      [batch, h, w, channels],
      pair(filterSize),
      pair(strides),
      1,
      pad,
    );
    const out = allocate(backend, input.shape);
    const dx = view(backend, out).fill(0);
    const x = view(backend, input);
    const above = view(backend, dy);
    const size = info.filterHeight * info.filterWidth;
    let at = 0;
    for (let b = 0; b < batch; b++)
      for (let row = 0; row < info.outHeight; row++) {
        const top = row * info.strideHeight - info.padInfo.top;
        const y0 = Math.max(top, 0);
        const rows = Math.min(top + info.filterHeight, h) - y0;
        for (let column = 0; column < info.outWidth; column++, at += channels) {
          const left = column * info.strideWidth - info.padInfo.left;
          const x0 = Math.max(left, 0);
          const columns = Math.min(left + info.filterWidth, w) - x0;
          const first = ((b * h + y0) * w + x0) * channels;
          spread({ first, rows, columns, width: w * channels, channels, at, size }, dx, above, x);
        }
      }
    return out;
  },
});
