/**
 * Convolution in groups (Krizhevsky et al. 2012): the channels are split into `groups` equal parts, each convolved with its
 * own share of the filters, and the results stand behind each other. One kernel [kh, kw, channels / groups, filters].
 */
import * as tf from '@tensorflow/tfjs-core';
import { activate } from './activate.ts';
import { type Conv2DArgs, conv2d, convolution } from './conv2d.ts';
import { type KerasLayer, shapeOf, withForward } from './forward.ts';

export type GroupConv2DArgs = Conv2DArgs & { readonly groups: number };

export function groupConv2d({ groups, ...args }: GroupConv2DArgs): KerasLayer {
  const layer = conv2d(args);
  // All groups see as many channels as one, so the kernel is that of a convolution over a group's share.
  const build = layer.build.bind(layer);
  layer.build = (shape) => {
    const whole = shapeOf(shape);
    build([...whole.slice(0, -1), (whole.at(-1) as number) / groups]);
    layer.inputSpec = [];
  };
  // A softmax looks across the groups, so the activation waits until they are together.
  const convolve = convolution({ ...args, activation: 'linear' });
  return withForward(layer, (x, { kernel, bias }) => {
    const parts = tf.split(x as tf.Tensor4D, groups, 3);
    const kernels = tf.split(kernel as unknown as tf.Tensor4D, groups, 3);
    const maps = parts.map((part, i) => convolve(part, kernels[i], undefined));
    const joined = tf.concat(maps, 3);
    const y = bias ? tf.add(joined, bias) : joined;
    return activate(y, (args.activation as string | null | undefined) ?? 'linear');
  });
}
