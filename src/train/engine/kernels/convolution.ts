/**
 * The convolution that our layers train with: tfjs's kernel (fused: convolution, bias, ReLU in one) with a gradient of its
 * own, registered on the kernel. tfjs's own gradient refuses dilation, and that of the fused one always works out the
 * input's gradient, which the first layer of a network does not need.
 */
import * as tf from '@tensorflow/tfjs-core';
import { filterGradient } from './filter-gradient.ts';
import { geometry, type Padding, type Pair, pair } from './geometry.ts';
import { inputGradient } from './input-gradient.ts';

interface Attributes {
  readonly strides: Pair;
  readonly dilations: Pair;
  readonly pad: Padding;
  readonly activation?: 'linear' | 'relu';
}

/** x [b, h, w, c] with filter [kh, kw, c, n] and bias [n] → [b, h′, w′, n]. */
export function convolve(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D | undefined,
  attributes: Attributes,
): tf.Tensor4D {
  const run = (kernel: string, inputs: tf.NamedTensorMap) =>
    tf.engine().runKernel(kernel, inputs, {
      ...attributes,
      dataFormat: 'NHWC',
    } as unknown as tf.NamedAttrMap) as tf.Tensor4D;
  if (bias) return run('FusedConv2D', { x, filter, bias });
  // The plain one need not keep its output for the backward pass.
  return run(attributes.activation === 'relu' ? 'FusedConv2D' : 'Conv2D', { x, filter });
}

/** The gradients towards x and the filter; `after` is the output's before the activation. */
function gradients(x: tf.Tensor4D, filter: tf.Tensor4D, after: tf.Tensor4D, given: tf.NamedAttrMap) {
  const { strides, dilations, pad } = given as unknown as Attributes;
  const run = (kernel: string, inputs: tf.NamedTensorMap, attributes: object) =>
    tf.engine().runKernel(kernel, inputs, {
      strides,
      pad,
      dataFormat: 'NHWC',
      ...attributes,
    } as unknown as tf.NamedAttrMap) as tf.Tensor;
  const dilated = pair(dilations).some((step) => step > 1);
  // tfjs's cpu kernel of the filter's gradient asks for every single value by its indices.
  const slow = tf.getBackend() === 'cpu';
  const g = () => geometry(x.shape, filter.shape, pair(strides), pair(dilations), pad);
  return {
    x: () =>
      dilated
        ? inputGradient(after, filter, g())
        : run('Conv2DBackpropInput', { dy: after, filter }, { inputShape: x.shape }),
    filter: () =>
      dilated || slow
        ? filterGradient(x, after, g())
        : run('Conv2DBackpropFilter', { x, dy: after }, { filterShape: filter.shape }),
  };
}

export const convolutionGradient: tf.GradConfig = {
  kernelName: 'Conv2D',
  inputsToSave: ['x', 'filter'],
  gradFunc: (dy, saved, given) =>
    gradients(saved[0] as tf.Tensor4D, saved[1] as tf.Tensor4D, dy as tf.Tensor4D, given),
};

export const fusedConvolutionGradient: tf.GradConfig = {
  kernelName: 'FusedConv2D',
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc: (dy, saved, given) => {
    const [x, filter, y] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
    const above = dy as tf.Tensor4D;
    const relu = (given as unknown as Attributes).activation === 'relu';
    const after: tf.Tensor4D = relu ? tf.tidy(() => tf.mul(above, tf.step(y))) : above;
    return {
      ...gradients(x, filter, after, given),
      // tfjs asks in the order of the kernel's inputs, so for this one last.
      bias: () => {
        const sum = tf.sum(after, [0, 1, 2]);
        if (relu) after.dispose();
        return sum;
      },
    };
  },
};
