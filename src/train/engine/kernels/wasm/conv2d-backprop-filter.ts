/** Missing in tfjs's wasm backend: the gradient of a convolution towards its filter. */
import * as tf from '@tensorflow/tfjs-core';
import { filterGradient } from '../filter-gradient.ts';
import { geometry, type Padding, pair, type Shape4 } from '../geometry.ts';

export const conv2dBackpropFilter: tf.KernelConfig = {
  kernelName: 'Conv2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { x, dy } = inputs as unknown as { x: tf.Tensor4D; dy: tf.Tensor4D };
    const { filterShape, strides, pad } = attrs as unknown as {
      filterShape: Shape4;
      strides: number[];
      pad: Padding;
    };
    const g = geometry(x.shape, filterShape, pair(strides), [1, 1], pad);
    return tf.tidy(() => filterGradient(x, dy, g));
  },
};
