/** Where the windows of a convolution lie on its input, as its gradients need it. Pairs are [height, width]. */
import * as tf from '@tensorflow/tfjs-core';

export type Pair = readonly [number, number];
export type Shape4 = [number, number, number, number];
export type Padding = 'same' | 'valid' | number | tf.backend_util.ExplicitPadding;

export interface Geometry {
  readonly kernel: Pair;
  readonly strides: Pair;
  readonly dilations: Pair;
  /** Height and width of the input, and of the output. */
  readonly input: Pair;
  readonly output: Pair;
  /** Rows of zeros above, and columns to the left, of the input; then below and to the right. */
  readonly before: Pair;
  readonly after: Pair;
}

/** A stride or dilation as tfjs hands it on: a number, a pair, or nothing for 1. */
export const pair = (value: number | readonly number[] | null | undefined): [number, number] =>
  value == null
    ? [1, 1]
    : typeof value === 'number'
      ? [value, value]
      : [value[0] as number, value[1] as number];

/** `x` is [batch, height, width, channels]; `filter` [height, width, channels in, …]. */
export function geometry(
  x: Shape4,
  filter: Shape4,
  strides: Pair,
  dilations: Pair,
  pad: Padding,
  depthwise = false,
): Geometry {
  const info = tf.backend_util.computeConv2DInfo(
    x,
    filter,
    strides as [number, number],
    dilations as [number, number],
    pad,
    undefined,
    depthwise,
  );
  return {
    kernel: [filter[0], filter[1]],
    strides,
    dilations,
    input: [x[1], x[2]],
    output: [info.outHeight, info.outWidth],
    before: [info.padInfo.top, info.padInfo.left],
    after: [info.padInfo.bottom, info.padInfo.right],
  };
}

/** Zeros around height and width, in tfjs's form for all four axes. */
export const around = (
  before: Pair,
  after: Pair,
): [Pair, Pair, Pair, Pair] & tf.backend_util.ExplicitPadding =>
  [
    [0, 0],
    [before[0], after[0]],
    [before[1], after[1]],
    [0, 0],
  ] as never;
