/**
 * Gradient of max pooling in one pass over the output: each gradient goes to the first largest pixel of its window, as in
 * tfjs's cpu backend. The wasm backend's own kernel visits every window from every pixel.
 */
import * as tf from '@tensorflow/tfjs-core';
import { type Padding, pair, type Shape4 } from '../geometry.ts';
import { allocate, view } from './heap.ts';

export const maxPoolGrad: tf.KernelConfig = {
  kernelName: 'MaxPoolGrad',
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
    let at = 0;
    for (let b = 0; b < batch; b++)
      for (let row = 0; row < info.outHeight; row++) {
        const top = row * info.strideHeight - info.padInfo.top;
        const y0 = Math.max(top, 0);
        const y1 = Math.min(top + info.filterHeight, h);
        for (let column = 0; column < info.outWidth; column++) {
          const left = column * info.strideWidth - info.padInfo.left;
          const x0 = Math.max(left, 0);
          const x1 = Math.min(left + info.filterWidth, w);
          for (let c = 0; c < channels; c++) {
            let largest = Number.NEGATIVE_INFINITY;
            let from = ((b * h + y0) * w + x0) * channels + c;
            for (let y = y0; y < y1; y++)
              for (let i = ((b * h + y) * w + x0) * channels + c, k = x0; k < x1; k++, i += channels) {
                const value = x[i] as number;
                if (value > largest) {
                  largest = value;
                  from = i;
                }
              }
            (dx[from] as number) += above[at++] as number;
          }
        }
      }
    return out;
  },
};
