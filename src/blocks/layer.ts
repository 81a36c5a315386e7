/**
 * What a block lowers to: layers in Keras's terms. The set of classes is closed: every format and the engine say
 * `satisfies Record<LayerName, Row>`, so that a new class names each place that must learn of it.
 */
import type { Scalar } from './param.ts';
import type { Shape } from './shape.ts';

/** Stock Keras layers by their Keras 2 / tfjs names, and our own (`Netloom>…`), which stock tools lack. */
export type LayerName =
  | 'InputLayer'
  | 'Conv2D'
  | 'DepthwiseConv2D'
  | 'SeparableConv2D'
  | 'ZeroPadding2D'
  | 'MaxPooling2D'
  | 'AveragePooling2D'
  | 'GlobalAveragePooling2D'
  | 'GlobalMaxPooling2D'
  | 'BatchNormalization'
  | 'Activation'
  | 'LeakyReLU'
  | 'ELU'
  | 'Rescaling'
  | 'Dropout'
  | 'Flatten'
  | 'Dense'
  | 'Add'
  | 'Concatenate'
  | 'Netloom>GroupConv2D'
  | 'Netloom>PadChannels'
  | 'Netloom>LRN'
  | 'Netloom>PartialConv2D'
  | 'Netloom>RBF';

/** `mean`: 1 / fan-in, so that a sum begins as a mean; `rbf-codes`: the fixed pictures of an RBF output. */
export type Init = 'zeros' | 'ones' | 'he-normal' | 'glorot-uniform' | 'mean' | 'rbf-codes';

export interface Weight {
  /** tfjs's own name: kernel, bias, depthwise_kernel, pointwise_kernel, gamma, beta, moving_mean, moving_variance; codes is ours. */
  readonly name: string;
  readonly shape: Shape;
  readonly init: Init;
  /** Inputs and outputs that meet in one weight, for the scale of the initial values. */
  readonly fan?: readonly [into: number, outOf: number];
  readonly trainable: boolean;
}

export interface Layer {
  /** Path of slugs, ASCII, unique; made by compile. */
  readonly name: string;
  readonly class: LayerName;
  /** Keras's keys in snake case (`kernel_size`, `strides`, `dilation_rate`, `use_bias` …), without `name`. */
  readonly config: Readonly<Record<string, LayerValue>>;
  readonly from: readonly string[];
  readonly weights: readonly Weight[];
  /** Of one example, without the batch. */
  readonly output: Shape;
}

export type LayerValue = Scalar | null | readonly LayerValue[] | { readonly [key: string]: LayerValue };

/** One link of a block's chain of layers. The last link has no suffix: it bears the block's own name. */
export interface Link {
  readonly suffix?: string;
  readonly class: LayerName;
  readonly config: Readonly<Record<string, LayerValue>>;
  readonly weights: readonly Weight[];
  readonly output: Shape;
}
export type Lowering = readonly Link[];
