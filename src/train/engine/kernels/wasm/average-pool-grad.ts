/** Gradient of average pooling in one pass over the output; tfjs's wasm kernel visits every window from every pixel. */
import * as tf from '@tensorflow/tfjs-core';
import { type Padding, pair, type Shape4 } from '../geometry.ts';
import { allocate, view } from './heap.ts';

export const averagePoolGrad: tf.KernelConfig = {
  kernelName: 'AvgPoolGrad',
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
    const above = view(backend, dy);
    // As in every tfjs backend, over the whole window; `average-pool.ts` sets right what hangs over the edge.
    const share = 1 / (info.filterHeight * info.filterWidth);
    let at = 0;
    for (let b = 0; b < batch; b++)
      for (let row = 0; row < info.outHeight; row++) {
        const top = row * info.strideHeight - info.padInfo.top;
        const y0 = Math.max(top, 0);
        const y1 = Math.min(top + info.filterHeight, h);
        for (let column = 0; column < info.outWidth; column++, at += channels) {
          const left = column * info.strideWidth - info.padInfo.left;
          const x0 = Math.max(left, 0);
          const x1 = Math.min(left + info.filterWidth, w);
          for (let y = y0; y < y1; y++)
            for (let i = ((b * h + y) * w + x0) * channels, k = x0; k < x1; k++)
              for (let c = 0; c < channels; c++, i++) (dx[i] as number) += share * (above[at + c] as number);
        }
      }
    return out;
  },
};
