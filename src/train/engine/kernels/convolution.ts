/**
 * The convolution that our layers train with: tfjs's fused kernel (convolution, bias, ReLU in one) with a gradient of its
 * own, registered on the kernel. tfjs's own gradient refuses dilation and always works out the input's gradient, which the
 * first layer of a network does not need.
 */
import * as tf from '@tensorflow/tfjs-core';
import { filterGradient } from './filter-gradient.ts';
import { geometry, type Padding, type Pair, pair } from './geometry.ts';
import { inputGradient } from './input-gradient.ts';

interface Attributes {
  readonly strides: Pair;
  readonly dilations: Pair;
  readonly pad: Padding;
  readonly activation: 'linear' | 'relu';
}

/** x [b, h, w, c] with filter [kh, kw, c, n] and bias [n] → [b, h′, w′, n]. */
export function convolve(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D | undefined,
  attributes: Attributes,
): tf.Tensor4D {
  return tf.engine().runKernel('FusedConv2D', bias ? { x, filter, bias } : { x, filter }, {
    ...attributes,
    dataFormat: 'NHWC',
  } as unknown as tf.NamedAttrMap);
}

function gradient(dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[], given: tf.NamedAttrMap) {
  const { strides, dilations, pad, activation } = given as unknown as Attributes;
  const [x, filter, y] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
  const above = dy as tf.Tensor4D;
  const after: tf.Tensor4D = activation === 'relu' ? tf.mul(above, tf.step(y)) : above;
  const run = (kernel: string, inputs: tf.NamedTensorMap, attributes: object) =>
    tf.engine().runKernel(kernel, inputs, {
      strides,
      pad,
      dataFormat: 'NHWC',
      ...attributes,
    } as unknown as tf.NamedAttrMap) as tf.Tensor;
  const dilated = pair(dilations).some((step) => step > 1);
  const g = () => geometry(x.shape, filter.shape, pair(strides), pair(dilations), pad);
  return {
    x: () =>
      dilated
        ? inputGradient(after, filter, g())
        : run('Conv2DBackpropInput', { dy: after, filter }, { inputShape: x.shape }),
    filter: () =>
      dilated
        ? filterGradient(x, after, g())
        : run('Conv2DBackpropFilter', { x, dy: after }, { filterShape: filter.shape }),
    bias: () => tf.sum(after, [0, 1, 2]),
  };
}

export const convolutionGradient: tf.GradConfig = {
  kernelName: 'FusedConv2D',
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc: gradient,
};
