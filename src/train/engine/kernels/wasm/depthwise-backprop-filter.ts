/** Missing in tfjs's wasm backend: the gradient of a depthwise convolution towards its filter. */
import * as tf from '@tensorflow/tfjs-core';
import { depthwiseFilterGradient } from '../depthwise-gradients.ts';
import { geometry, type Padding, pair, type Shape4 } from '../geometry.ts';

export const depthwiseBackpropFilter: tf.KernelConfig = {
  kernelName: 'DepthwiseConv2dNativeBackpropFilter',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { x, dy } = inputs as unknown as { x: tf.Tensor4D; dy: tf.Tensor4D };
    const { filterShape, strides, pad } = attrs as unknown as {
      filterShape: Shape4;
      strides: number[];
      pad: Padding;
    };
    const g = geometry(x.shape, filterShape, pair(strides), [1, 1], pad, true);
    return tf.tidy(() => depthwiseFilterGradient(x, dy, g));
  },
};
