/** Parameters that several kinds share, so that they read the same in every form. */
import type { LayerValue } from './layer.ts';
import { nonlinearities } from './nonlinearity.ts';
import type { Param } from './param.ts';
import { dotted } from './sums.ts';

export const filters = {
  id: 'filters',
  type: 'int',
  label: 'Filters',
  about: 'How many different features the layer looks for: the channels of its output.',
  min: 1,
  max: 65536,
  value: 32,
} as const satisfies Param;

/** How a convolution's kernel is laid over its input. */
export const windowFields = [
  {
    id: 'kernel',
    type: 'size',
    label: 'Kernel',
    about: 'Height and width of the patch that each output sees.',
    min: 1,
    max: 255,
    value: [3, 3],
  },
  {
    id: 'stride',
    type: 'int',
    label: 'Stride',
    about: 'How far the kernel moves between outputs: 2 halves the height and the width.',
    min: 1,
    max: 64,
    value: 1,
  },
  {
    id: 'padding',
    type: 'enum',
    label: 'Padding',
    about:
      'Valid adds no border, so that the map shrinks; same adds what keeps it (at stride 1); explicit adds what you say.',
    of: ['valid', 'same', 'explicit'],
    value: 'same',
  },
  {
    id: 'pad',
    type: 'size',
    label: 'Border',
    about: 'Rows of zeros above and below each, columns left and right each.',
    min: 0,
    max: 255,
    value: [1, 1],
    when: { param: 'padding', is: ['explicit'] },
  },
  {
    id: 'dilation',
    type: 'int',
    label: 'Dilation',
    about:
      'Distance between the inputs that the kernel reads: 2 skips every other one and so sees twice as far.',
    min: 1,
    max: 64,
    value: 1,
  },
] as const satisfies readonly Param[];

/** Outputs per input channel of a depthwise convolution. */
export const multiplier = {
  id: 'multiplier',
  type: 'int',
  label: 'Depth multiplier',
  about: 'How many kernels each input channel has of its own.',
  min: 1,
  max: 256,
  value: 1,
} as const satisfies Param;

export const bias = {
  id: 'bias',
  type: 'flag',
  label: 'Bias',
  about: 'A learned offset per output channel. Batch norm after the layer makes it needless.',
  value: true,
} as const satisfies Param;

export const activation = {
  id: 'activation',
  type: 'enum',
  label: 'Activation',
  of: nonlinearities,
  value: 'relu',
} as const satisfies Param;

export const l2 = {
  id: 'l2',
  type: 'real',
  label: 'L2 penalty',
  about: 'Weight decay: this times the sum of the squared kernel weights is added to the loss.',
  min: 0,
  max: 10,
  value: 0,
} as const satisfies Param;

/** Keras's entry for an L2 penalty under `key`, or none. */
export const penalty = (key: string, amount: number): Readonly<Record<string, LayerValue>> =>
  amount > 0 ? { [key]: { class_name: 'L1L2', config: { l1: 0, l2: amount } } } : {};

/** Of every output with a loss. */
export const outputFields = [
  { id: 'classes', type: 'int', label: 'Classes', min: 1, max: 65536, value: 10 },
  {
    id: 'name',
    type: 'text',
    label: 'Name',
    about: 'Tells several outputs apart in the curves.',
    max: 80,
    value: '',
  },
  {
    id: 'weight',
    type: 'real',
    label: 'Loss weight',
    about: 'What this output’s loss counts in the sum of all: 1 for the main output, 0.3 for a side branch.',
    min: 0,
    max: 10,
    value: 1,
  },
] as const satisfies readonly Param[];

export const outputSummary = (p: { readonly classes: number; readonly weight: number }): string =>
  dotted(`${p.classes} classes`, p.weight !== 1 && `loss × ${p.weight}`);
