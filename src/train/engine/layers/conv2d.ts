/** Keras's Conv2D, trained by our own convolution, which knows dilation. */
import type * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { convolve } from '../kernels/convolution.ts';
import { pair } from '../kernels/geometry.ts';
import { activate } from './activate.ts';
import { type KerasLayer, withForward } from './forward.ts';

export type Conv2DArgs = Parameters<typeof layers.conv2d>[0];

/** What a layer with these arguments makes of x and its weights; the activation with it. */
export function convolution(
  args: Pick<Conv2DArgs, 'strides' | 'dilationRate' | 'padding' | 'activation'>,
): (x: tf.Tensor, kernel: tf.Tensor | undefined, bias: tf.Tensor | undefined) => tf.Tensor {
  const activation = (args.activation as string | null | undefined) ?? 'linear';
  const fused = activation === 'relu' ? 'relu' : 'linear';
  const attributes = {
    strides: pair(args.strides),
    dilations: pair(args.dilationRate as number | number[] | undefined),
    pad: args.padding === 'same' ? 'same' : 'valid',
    activation: fused,
  } as const;
  return (x, kernel, bias) => {
    const y = convolve(x as tf.Tensor4D, kernel as tf.Tensor4D, bias as tf.Tensor1D | undefined, attributes);
    return fused === activation ? y : activate(y, activation);
  };
}

export function conv2d(args: Conv2DArgs): KerasLayer {
  const forward = convolution(args);
  return withForward(layers.conv2d(args), (x, { kernel, bias }) => forward(x, kernel, bias));
}
