/**
 * From our layers to those that stock tfjs has, class by class. Most pass unchanged; ours become chains that give exactly
 * the same values and train alike. The last layer of a chain bears the name of the one it stands for.
 */
import { connected, seenBy, type Table } from '../../blocks/connections.ts';
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
  /** How many neighbours there follow one another here; those of the last axis where nothing is said. */
  readonly run?: number;
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
  'Netloom>PartialConv2D': { expand: partialConv2d, inexact: never },
  'Netloom>RBF': { expand: (layer) => rbf(layer), inexact: never },
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

/** Layers that give `length` of an image's channels, from `start` on, as `name`; `rows` has the channels as its rows. */
const someChannels = (
  layer: Layer,
  name: string,
  [start, length]: readonly [number, number],
  channels: number,
): readonly StockLayer[] => {
  const cropping = [
    [start, channels - start - length],
    [0, 0],
  ];
  return [
    weightless(`${name}-rows`, 'Cropping2D', { cropping }, `${layer.name}/rows`),
    weightless(name, 'Permute', { dims: rowsToChannels }, `${name}-rows`),
  ];
};

/** Maps made apart, behind one another, and the activation on all of them: a softmax looks across the maps. */
function together({ name, config }: Layer, maps: readonly string[]): readonly StockLayer[] {
  const { activation = 'linear' } = config;
  const [only] = maps;
  if (only !== undefined && maps.length === 1) return [weightless(name, 'Activation', { activation }, only)];
  if (activation === 'linear') return [weightless(name, 'Concatenate', { axis: -1 }, ...maps)];
  return [
    weightless(`${name}/concat`, 'Concatenate', { axis: -1 }, ...maps),
    weightless(name, 'Activation', { activation }, `${name}/concat`),
  ];
}

/** Each group sees its own channels through a convolution of its own; the results stand behind one another. */
function groupConv2d(layer: Layer, [input = []]: readonly Shape[]): readonly StockLayer[] {
  const { groups, activation: _, filters, ...config } = layer.config;
  const n = groups as number;
  const channels = input[2] ?? 0;
  const seen = channels / n;
  const made = (filters as number) / n;
  const name = (part: string): string => `${layer.name}/${part}`;
  const layers: StockLayer[] = [weightless(name('rows'), 'Permute', { dims: channelsToRows }, ...layer.from)];
  const outs: string[] = [];
  for (let g = 0; g < n; g++) {
    const conv = name(`group-${g + 1}`);
    outs.push(conv);
    layers.push(...someChannels(layer, name(`channels-${g + 1}`), [g * seen, seen], channels), {
      name: conv,
      class: 'Conv2D',
      config: { filters: made, ...config, activation: 'linear' },
      from: [name(`channels-${g + 1}`)],
      weights: layer.weights.map((weight) => ({
        name: `${conv}/${weight.name}`,
        shape: [...weight.shape.slice(0, -1), made],
        of: name(weight.name),
        first: g * made,
        channels: made * n,
      })),
    });
  }
  return [...layers, ...together(layer, outs)];
}

/** Neighbours among sorted numbers: `[0, 4, 5]` is one from 0 and two from 4. */
function neighbours(numbers: readonly number[]): readonly (readonly [start: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const each of numbers) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === each) last[1]++;
    else runs.push([each, 1]);
  }
  return runs;
}

/** Each output map is a convolution of its own over the input maps that it sees. */
function partialConv2d(layer: Layer, [input = []]: readonly Shape[]): readonly StockLayer[] {
  const { table, activation: _, ...config } = layer.config;
  const channels = input[2] ?? 0;
  const maps = seenBy(table as Table);
  const name = (part: string): string => `${layer.name}/${part}`;
  const layers: StockLayer[] = [weightless(name('rows'), 'Permute', { dims: channelsToRows }, ...layer.from)];
  const cut = new Set<string>();
  const part = (run: readonly [number, number]): string => {
    const made = name(`maps-${run[0] + 1}-${run[0] + run[1]}`);
    if (!cut.has(made)) layers.push(...someChannels(layer, made, run, channels));
    cut.add(made);
    return made;
  };
  const connections = connected(table as Table);
  const outs: string[] = [];
  let first = 0;
  for (const [map, seen] of maps.entries()) {
    const parts = neighbours(seen).map(part);
    const from = parts.length === 1 ? (parts[0] as string) : name(`seen-${map + 1}`);
    if (parts.length > 1) layers.push(weightless(from, 'Concatenate', { axis: -1 }, ...parts));
    const conv = name(`map-${map + 1}`);
    outs.push(conv);
    layers.push({
      name: conv,
      class: 'Conv2D',
      config: { filters: 1, ...config, activation: 'linear' },
      from: [from],
      weights: layer.weights.map(({ name: weight, shape }) =>
        weight === 'bias'
          ? { name: `${conv}/bias`, shape: [1], of: name('bias'), first: map, channels: maps.length }
          : {
              name: `${conv}/kernel`,
              shape: [...shape.slice(0, 2), seen.length, 1],
              of: name('kernel'),
              first,
              channels: connections,
              run: seen.length,
            },
      ),
    });
    first += seen.length;
  }
  return [...layers, ...together(layer, outs)];
}

/**
 * A softmax of −|x − w|² is one of 2 x·w, since |x|² and, of codes of ±1, |w|² are the same for all classes. Nothing but
 * the softmax of an RBF output reads this layer.
 */
const rbf = (layer: Layer): readonly StockLayer[] => [
  {
    name: `${layer.name}/match`,
    class: 'Dense',
    config: { units: layer.config.units ?? null, use_bias: false, activation: 'linear', trainable: false },
    from: layer.from,
    weights: layer.weights.map(({ name, shape }) => ({
      name: `${layer.name}/match/kernel`,
      shape,
      of: `${layer.name}/${name}`,
      first: 0,
      channels: shape[1] ?? 1,
    })),
  },
  weightless(layer.name, 'Rescaling', { scale: 2, offset: 0 }, `${layer.name}/match`),
];

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
