/** Missing in tfjs's wasm backend: three of the four gradients of plain and depthwise convolutions, which never come dilated. */
import * as tf from '@tensorflow/tfjs-core';
import { depthwiseFilterGradient, depthwiseInputGradient } from '../depthwise-gradients.ts';
import { filterGradient } from '../filter-gradient.ts';
import { type Geometry, geometry, type Padding, pair, type Shape4 } from '../geometry.ts';

interface Attributes {
  readonly inputShape: Shape4;
  readonly filterShape: Shape4;
  readonly strides: number[];
  readonly pad: Padding;
}

type Inputs = Readonly<Record<'x' | 'dy' | 'filter', tf.Tensor4D>>;

/** A kernel is given either x and the filter's shape, or the filter and x's shape. */
const missing = (
  kernelName: string,
  depthwise: boolean,
  gradient: (inputs: Inputs, g: Geometry) => tf.Tensor4D,
): tf.KernelConfig => ({
  kernelName,
  backendName: 'wasm',
  kernelFunc: ({ inputs, attrs }) => {
    const given = inputs as unknown as Inputs;
    const { inputShape, filterShape, strides, pad } = attrs as unknown as Attributes;
    const x = inputShape ?? given.x.shape;
    const filter = filterShape ?? given.filter.shape;
    const g = geometry(x, filter, pair(strides), [1, 1], pad, depthwise);
    return tf.tidy(() => gradient(given, g));
  },
});

export const convolutionGradients: readonly tf.KernelConfig[] = [
  missing('Conv2DBackpropFilter', false, ({ x, dy }, g) => filterGradient(x, dy, g)),
  missing('DepthwiseConv2dNativeBackpropFilter', true, ({ x, dy }, g) => depthwiseFilterGradient(x, dy, g)),
  missing('DepthwiseConv2dNativeBackpropInput', true, ({ dy, filter }, g) =>
    depthwiseInputGradient(dy, filter, g),
  ),
];
