/**
 * From our layers to those that stock tfjs has, class by class. Most pass unchanged; ours become chains that give exactly
 * the same values and train alike. The last layer of a chain bears the name of the one it stands for.
 */
import type { Layer, LayerName, LayerValue } from '../../blocks/layer.ts';
import { isImage, type Shape, scalars } from '../../blocks/shape.ts';
import { ownLayersAdvice } from './own-layers.ts';

export interface StockLayer {
  readonly name: string;
  readonly class: string;
  readonly config: Readonly<Record<string, LayerValue>>;
  readonly from: readonly string[];
  readonly weights: readonly StockWeight[];
}

/** A weight of a stock layer: some or all channels (its last axis) of one of ours. */
export interface StockWeight {
  /** `layer/kernel`, as tfjs names it. */
  readonly name: string;
  readonly shape: Shape;
  /** Key in `Weights`. */
  readonly of: string;
  /** Its first channel there. */
  readonly first: number;
  /** How many channels there are there. */
  readonly channels: number;
}

interface Row {
  readonly expand: (layer: Layer, ins: readonly Shape[]) => readonly StockLayer[];
  /** Why stock layers cannot say this one exactly; null where they can. */
  readonly inexact: (layer: Layer) => string | null;
}

const never = (): null => null;
const same: Row = {
  expand: (layer) => [
    {
      name: layer.name,
      class: layer.class,
      config: layer.config,
      from: layer.from,
      weights: layer.weights.map(({ name, shape }) => ({
        name: `${layer.name}/${name}`,
        shape,
        of: `${layer.name}/${name}`,
        first: 0,
        channels: shape.at(-1) ?? 1,
      })),
    },
  ],
  inexact: never,
};

const rows = {
  InputLayer: {
    expand: (layer) => [
      {
        name: layer.name,
        class: 'InputLayer',
        config: { batch_input_shape: [null, ...layer.output], dtype: 'float32', sparse: false },
        from: [],
        weights: [],
      },
    ],
    inexact: never,
  },
  Conv2D: same,
  DepthwiseConv2D: same,
  SeparableConv2D: same,
  ZeroPadding2D: same,
  MaxPooling2D: same,
  AveragePooling2D: same,
  GlobalAveragePooling2D: same,
  GlobalMaxPooling2D: same,
  BatchNormalization: same,
  Activation: same,
  LeakyReLU: same,
  ELU: same,
  Rescaling: same,
  Dropout: same,
  Flatten: same,
  Dense: same,
  Add: same,
  Concatenate: same,
  'Netloom>GroupConv2D': { expand: groupConv2d, inexact: never },
  'Netloom>PadChannels': { expand: padChannels, inexact: never },
  // A power of a sum over channels is no stock layer, so this one passes under its own name.
  'Netloom>LRN': {
    ...same,
    inexact: () => `stock TensorFlow.js has no local response normalisation. ${ownLayersAdvice}.`,
  },
} satisfies Record<LayerName, Row>;

/** The stock layers of `layer`, in data order; `ins` are the shapes that it reads. */
export const expand = (layer: Layer, ins: readonly Shape[]): readonly StockLayer[] =>
  rows[layer.class].expand(layer, ins);

/** Why stock layers cannot say this one exactly; null where they can. */
export const inexactly = (layer: Layer): string | null => (rows[layer.class] as Row).inexact(layer);

// Cropping and zero padding know rows and columns only, so the channels are brought to the rows and back.
const channelsToRows: readonly number[] = [3, 1, 2];
const rowsToChannels: readonly number[] = [2, 3, 1];

const weightless = (
  name: string,
  className: string,
  config: StockLayer['config'],
  ...from: readonly string[]
): StockLayer => ({ name, class: className, config, from, weights: [] });

/** Each group sees its own channels through a convolution of its own; the results stand behind one another. */
function groupConv2d(layer: Layer, [input = []]: readonly Shape[]): readonly StockLayer[] {
  const { groups, activation = 'linear', filters, ...config } = layer.config;
  const n = groups as number;
  const seen = (input[2] ?? 0) / n;
  const made = (filters as number) / n;
  const name = (part: string): string => `${layer.name}/${part}`;
  const layers: StockLayer[] = [weightless(name('rows'), 'Permute', { dims: channelsToRows }, ...layer.from)];
  for (let g = 0; g < n; g++) {
    const cropping = [
      [g * seen, (n - 1 - g) * seen],
      [0, 0],
    ];
    layers.push(
      weightless(name(`crop-${g + 1}`), 'Cropping2D', { cropping }, name('rows')),
      weightless(name(`channels-${g + 1}`), 'Permute', { dims: rowsToChannels }, name(`crop-${g + 1}`)),
      {
        name: name(`group-${g + 1}`),
        class: 'Conv2D',
        config: { filters: made, ...config, activation: 'linear' },
        from: [name(`channels-${g + 1}`)],
        weights: layer.weights.map((weight) => ({
          name: `${name(`group-${g + 1}`)}/${weight.name}`,
          shape: [...weight.shape.slice(0, -1), made],
          of: name(weight.name),
          first: g * made,
          channels: made * n,
        })),
      },
    );
  }
  const outs = Array.from({ length: n }, (_, g) => name(`group-${g + 1}`));
  // A softmax looks across the groups, so the activation waits until they are together.
  if (activation === 'linear')
    return [...layers, weightless(layer.name, 'Concatenate', { axis: -1 }, ...outs)];
  return [
    ...layers,
    weightless(name('concat'), 'Concatenate', { axis: -1 }, ...outs),
    weightless(layer.name, 'Activation', { activation }, name('concat')),
  ];
}

/** Every stride-th pixel (a pool of one pixel), then rows of zeros where the channels are rows. */
function padChannels(layer: Layer, [input = []]: readonly Shape[]): readonly StockLayer[] {
  const stride = layer.config.stride as number;
  const zeros = (layer.config.channels as number) - (input.at(-1) ?? 0);
  const pad = {
    padding: [
      [0, zeros],
      [0, 0],
    ],
  };
  const name = (part: string): string => `${layer.name}/${part}`;
  if (!isImage(input))
    return [
      weightless(name('rows'), 'Reshape', { target_shape: [scalars(input), 1, 1] }, ...layer.from),
      weightless(name('zeros'), 'ZeroPadding2D', pad, name('rows')),
      weightless(layer.name, 'Flatten', {}, name('zeros')),
    ];
  const pool = { pool_size: [1, 1], strides: [stride, stride], padding: 'valid' };
  return [
    weightless(name('pixels'), 'MaxPooling2D', pool, ...layer.from),
    weightless(name('rows'), 'Permute', { dims: channelsToRows }, name('pixels')),
    weightless(name('zeros'), 'ZeroPadding2D', pad, name('rows')),
    weightless(layer.name, 'Permute', { dims: rowsToChannels }, name('zeros')),
  ];
}
