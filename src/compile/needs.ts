/**
 * What each layer needs in memory while a network trains: what must stay until its backward pass, and what lies around for
 * a moment while that runs.
 */
import type { Layer, LayerName } from '../blocks/layer.ts';

export interface Needs {
  /** Whether its backward pass reads what the layer was given. */
  readonly inputs: boolean;
  /**
   * Whether its output stays: for its own backward pass in any case, only if a layer that is given it reads it in its own,
   * or never, since it shares its values with its input.
   */
  readonly output: (layer: Layer) => 'stays' | 'if read' | 'never';
  /** Tensors of the size of its output that stay until its backward pass, beside the output. */
  readonly beside: number;
  /** Scalars that lie around while its gradient is taken: those of its output and inputs, and what is between. */
  readonly momentary: (layer: Layer, output: number, inputs: number) => number;
}

/** Both ends stay, and nothing is between. */
const plain: Needs = {
  inputs: true,
  output: () => 'stays',
  beside: 0,
  momentary: (_layer, output, inputs) => output + inputs,
};

const isRelu = ({ config }: Layer): boolean => config.activation === 'relu';

/** Its gradient towards the filter is a convolution of both ends, turned round. */
const convolution: Needs = {
  ...plain,
  momentary: (layer, output, inputs) => 2 * (output + inputs) + (isRelu(layer) ? output : 0),
};

/** A tensor more while the gradient is taken. */
const between: Needs['momentary'] = (_layer, output, inputs) => 2 * output + inputs;

export const needs = {
  InputLayer: plain,
  Conv2D: {
    ...convolution,
    output: (layer) => (layer.config.use_bias || isRelu(layer) ? 'stays' : 'if read'),
  },
  // Operations after the first.
  DepthwiseConv2D: { ...plain, beside: 1, momentary: between },
  SeparableConv2D: { ...plain, beside: 2, momentary: between },
  ZeroPadding2D: plain,
  MaxPooling2D: plain,
  AveragePooling2D: plain,
  GlobalAveragePooling2D: plain,
  GlobalMaxPooling2D: plain,
  // The normalised values, of which alone its gradient is taken.
  BatchNormalization: { inputs: false, output: () => 'if read', beside: 1, momentary: between },
  // Its gradient is taken of its output.
  Activation: { ...plain, inputs: false, momentary: between },
  LeakyReLU: plain,
  ELU: plain,
  Rescaling: { ...plain, beside: 1 },
  // The mask.
  Dropout: { ...plain, beside: 1 },
  Flatten: { ...plain, output: () => 'never', momentary: (_layer, output) => output },
  Dense: plain,
  Add: { ...plain, inputs: false, output: () => 'if read' },
  Concatenate: plain,
  'Netloom>GroupConv2D': { ...convolution, beside: 2 },
  'Netloom>PadChannels': plain,
  'Netloom>LRN': plain,
  'Netloom>PartialConv2D': convolution,
  'Netloom>RBF': plain,
} as const satisfies Readonly<Record<LayerName, Needs>>;
