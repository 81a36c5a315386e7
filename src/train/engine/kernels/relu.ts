/** Gradient of ReLU from its output, which the next layer keeps anyway; tfjs keeps the input as well. */
import * as tf from '@tensorflow/tfjs-core';

export const reluGradient: tf.GradConfig = {
  kernelName: 'Relu',
  outputsToSave: [true],
  gradFunc: (dy, [y]) => ({ x: () => tf.mul(dy as tf.Tensor, tf.step(y as tf.Tensor)) }),
};
