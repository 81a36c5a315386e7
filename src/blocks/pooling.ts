/** What pools share: of max and average pooling, all but the layer's name. Pools pad VALID or SAME; a border is a block of its own. */
import { type BlockKind, block } from './block.ts';
import type { Complaint } from './complaint.ts';
import { free } from './cost.ts';
import type { LayerName } from './layer.ts';
import type { Param, Resolved } from './param.ts';
import { needsImage } from './ranks.ts';
import { isImage, type Shape, scalars, showShape } from './shape.ts';
import { dotted, sides } from './sums.ts';
import { outputSize, sizeInWords, type Window } from './window.ts';

interface Pool {
  readonly kind: string;
  readonly label: string;
  readonly about: string;
  readonly also: string;
  readonly layer: LayerName;
}

/** What every pool over windows is told. */
export const poolFields = [
  {
    id: 'window',
    type: 'size',
    label: 'Window',
    about: 'Height and width of the patch that becomes one value.',
    min: 1,
    max: 255,
    value: [2, 2],
  },
  {
    id: 'stride',
    type: 'int',
    label: 'Stride',
    about: 'How far the window moves between outputs: 2 halves the height and the width.',
    min: 1,
    max: 64,
    value: 2,
  },
  {
    id: 'padding',
    type: 'enum',
    label: 'Padding',
    about: 'Valid leaves out a window that would reach over the edge; same lets it reach.',
    of: ['valid', 'same'],
    value: 'valid',
  },
] as const satisfies readonly Param[];

type Fields = Resolved<typeof poolFields>;

export const windowOf = (p: Fields): Window => ({
  kernel: p.window,
  stride: p.stride,
  dilation: 1,
  padding: p.padding,
  pad: [0, 0],
});

/** The shape of a pool's output, or what is wrong. */
export function poolShape(p: Fields, shape: Shape): Shape | Complaint {
  if (!isImage(shape)) return needsImage(shape);
  const channels = shape[2] ?? 0;
  const [height, width] = outputSize(shape, windowOf(p));
  if (height > 0 && width > 0) return [height, width, channels];
  return {
    code: 'size-zero',
    port: 0,
    param: 'window',
    facts: {
      window: showShape(p.window),
      got: showShape(shape),
      output: showShape([height, width, channels]),
    },
    assume: [...outputSize(shape, windowOf({ ...p, padding: 'same' })), channels],
  };
}

/** A pool over windows of an image. */
export const pool = ({ kind, label, about, also, layer }: Pool): BlockKind =>
  block({
    kind,
    label,
    family: 'pooling',
    about,
    also,
    params: poolFields,
    inputs: 1,
    outputs: 1,
    keepsChannels: true,
    loss: null,
    title: (p) => `${label} ${sides(p.window)}`,
    summary: (p) => dotted(`stride ${p.stride}`, p.padding),
    shape: (p, [shape = []]) => poolShape(p, shape),
    cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
    lower: (p, _ins, out) => [
      {
        class: layer,
        config: { pool_size: p.window, strides: [p.stride, p.stride], padding: p.padding },
        weights: [],
        output: out,
      },
    ],
    explain: (p, [shape = []]) => ({ shape: sizeInWords(shape, windowOf(p)), params: [], macs: [] }),
  });

/** A pool over the whole image: one value per channel. */
export const globalPool = ({ kind, label, about, also, layer }: Pool): BlockKind =>
  block({
    kind,
    label,
    family: 'pooling',
    about,
    also,
    params: [],
    inputs: 1,
    outputs: 1,
    keepsChannels: true,
    loss: null,
    title: () => label,
    summary: () => '',
    // A vector has nothing left to pool: go on with it as it is.
    shape: (_p, [shape = []]) => (isImage(shape) ? shape.slice(2) : needsImage(shape, shape)),
    cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
    lower: (_p, _ins, out) => [{ class: layer, config: {}, weights: [], output: out }],
    explain: (_p, _ins, [channels = 0]) => ({
      shape: [`length = channels = ${channels}`],
      params: [],
      macs: [],
    }),
  });
