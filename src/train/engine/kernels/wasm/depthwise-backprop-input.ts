/** Missing in tfjs's wasm backend: the gradient of a depthwise convolution towards its input. */
import * as tf from '@tensorflow/tfjs-core';
import { depthwiseInputGradient } from '../depthwise-gradients.ts';
import { geometry, type Padding, pair, type Shape4 } from '../geometry.ts';

export const depthwiseBackpropInput: tf.KernelConfig = {
  kernelName: 'DepthwiseConv2dNativeBackpropInput',
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const { dy, filter } = inputs as unknown as { dy: tf.Tensor4D; filter: tf.Tensor4D };
    const { inputShape, strides, pad } = attrs as unknown as {
      inputShape: Shape4;
      strides: number[];
      pad: Padding;
    };
    const g = geometry(inputShape, filter.shape, pair(strides), [1, 1], pad, true);
    return tf.tidy(() => depthwiseInputGradient(dy, filter, g));
  },
};
