/** For tests: random parameters of every kind of block, likely to fit the shape that arrives. */
import { nonlinearities } from '../../blocks/nonlinearity.ts';
import type { Scalar } from '../../blocks/param.ts';
import { isImage, type Shape } from '../../blocks/shape.ts';
import type { Random } from '../../data/random.ts';

export type Params = Readonly<Record<string, Scalar>>;

export const pick = <T>(rng: Random, list: readonly T[]): T => list[rng.below(list.length)] as T;
export const between = (rng: Random, min: number, max: number): number => min + rng.below(max - min + 1);
/** True once in `n`. */
export const once = (rng: Random, n: number): boolean => rng.below(n) === 0;

const convolutions = ['conv2d', 'depthwise', 'separable', 'partialconv'];

/** Kinds of one input that take an image, and those that take a vector; likelier ones stand more often. */
export const onImages: readonly string[] = [
  ...[
    ...convolutions,
    ...convolutions,
    'maxpool',
    'avgpool',
    'subsampling',
    'batchnorm',
    'activation',
    'dropout',
  ],
  ...['lrn', 'zeropad', 'padchannels', 'globalavgpool', 'globalmaxpool', 'flatten'],
];
export const onVectors: readonly string[] = [
  ...['dense', 'dense', 'dense', 'batchnorm', 'activation', 'dropout', 'padchannels'],
];

function window(rng: Random): Params {
  const stride = pick(rng, [1, 1, 2, 3]);
  return {
    kernel: [between(rng, 1, 3), between(rng, 1, 3)],
    stride,
    padding: pick(rng, ['valid', 'same', 'explicit']),
    pad: [rng.below(3), rng.below(3)],
    // Stride and dilation above 1 together are no valid block.
    dilation: stride === 1 ? between(rng, 1, 2) : 1,
    bias: once(rng, 2),
    activation: pick(rng, nonlinearities),
    l2: pick(rng, [0, 0, 0.01]),
  };
}

/** Connections of so many input maps with up to four output maps, each of which sees one or more. */
export function randomTable(rng: Random, rows: number): readonly (readonly number[])[] {
  const seen = Array.from({ length: between(rng, 1, 4) }, () => rng.below(rows));
  return Array.from({ length: rows }, (_, row) => seen.map((one) => Number(one === row || once(rng, 2))));
}

/** Parameters of one kind for an input of this shape; small, so that thousands of networks can be built. */
export function randomParams(rng: Random, kind: string, shape: Shape): Params {
  const channels = shape.at(-1) ?? 1;
  switch (kind) {
    case 'input':
      return {
        height: between(rng, 3, 9),
        width: between(rng, 3, 9),
        channels: between(rng, 1, 4),
        fit: pick(rng, ['pad', 'resize', 'crop', 'exact']),
        mul: pick(rng, [1, 2, -1]),
      };
    case 'conv2d': {
      const groups = pick(
        rng,
        [1, 1, 2, 3].filter((n) => channels % n === 0),
      );
      return { ...window(rng), filters: groups * between(rng, 1, 4), groups };
    }
    case 'depthwise':
      return { ...window(rng), multiplier: between(rng, 1, 2) };
    case 'separable':
      return { ...window(rng), multiplier: between(rng, 1, 2), filters: between(rng, 1, 6) };
    case 'partialconv':
      return { ...window(rng), table: randomTable(rng, channels) };
    case 'maxpool':
    case 'avgpool':
    case 'subsampling':
      return {
        ...(kind === 'subsampling' && { activation: pick(rng, nonlinearities) }),
        window: [between(rng, 1, 3), between(rng, 1, 3)],
        stride: between(rng, 1, 3),
        padding: pick(rng, ['valid', 'same']),
      };
    case 'batchnorm':
      return { momentum: pick(rng, [0.9, 0.99]), center: once(rng, 2), scale: once(rng, 2) };
    case 'lrn':
      return { radius: rng.below(4), bias: pick(rng, [1, 2]), alpha: pick(rng, [1e-4, 0.1]) };
    case 'activation':
      return { function: pick(rng, nonlinearities) };
    case 'dropout':
      return { rate: rng.below(10) / 10 };
    case 'dense':
      return {
        units: between(rng, 1, 12),
        bias: once(rng, 2),
        activation: pick(rng, nonlinearities),
        l2: pick(rng, [0, 0.01]),
      };
    case 'zeropad':
      return { top: rng.below(3), bottom: rng.below(3), left: rng.below(3), right: rng.below(3) };
    case 'padchannels':
      return { channels: channels + rng.below(4), stride: between(rng, 1, isImage(shape) ? 2 : 3) };
    default:
      return {};
  }
}

/** Every window that a graph may hold: kind × padding × stride × dilation × groups. */
export const windows: readonly { readonly kind: string; readonly params: Params }[] = [
  ...convolutions.flatMap((kind) =>
    ['valid', 'same', 'explicit'].flatMap((padding) =>
      [
        { stride: 1, dilation: 1 },
        { stride: 2, dilation: 1 },
        { stride: 3, dilation: 1 },
        { stride: 1, dilation: 2 },
      ].flatMap((steps) =>
        (kind === 'conv2d' ? [{ groups: 1 }, { groups: 2 }, { groups: 3 }] : [{}]).map((groups) => ({
          kind,
          params: { padding, ...steps, ...groups },
        })),
      ),
    ),
  ),
  ...['maxpool', 'avgpool', 'subsampling'].flatMap((kind) =>
    ['valid', 'same'].flatMap((padding) =>
      [1, 2, 3].map((stride) => ({ kind, params: { padding, stride } as Params })),
    ),
  ),
];
