/** Gradient of tfjs's depthwise convolution: its own where there is no dilation, which it refuses, else ours. */
import type * as tf from '@tensorflow/tfjs-core';
import { depthwiseFilterGradient, depthwiseInputGradient } from './depthwise-gradients.ts';
import { geometry, type Padding, pair } from './geometry.ts';

export const depthwiseGradient = (stock: tf.GradConfig): tf.GradConfig => ({
  kernelName: 'DepthwiseConv2dNative',
  inputsToSave: ['x', 'filter'],
  gradFunc: (dy, saved, attributes) => {
    const dilations = pair(attributes.dilations as number[]);
    if (dilations.every((step) => step === 1)) return stock.gradFunc(dy, saved, attributes);
    const [x, filter] = saved as [tf.Tensor4D, tf.Tensor4D];
    const strides = pair(attributes.strides as number[]);
    const g = geometry(x.shape, filter.shape, strides, dilations, attributes.pad as Padding, true);
    return {
      x: () => depthwiseInputGradient(dy as tf.Tensor4D, filter, g),
      filter: () => depthwiseFilterGradient(x, dy as tf.Tensor4D, g),
    };
  },
});
