/** An image as one long vector, row by row, channels innermost. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { needsImage } from './ranks.ts';
import { isImage, scalars } from './shape.ts';
import { equals, times } from './sums.ts';

export const flatten = block({
  kind: 'flatten',
  label: 'Flatten',
  family: 'dense',
  about: 'Writes an image out as one vector, for a dense layer to read.',
  also: 'reshape',
  params: [],
  inputs: 1,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: () => 'Flatten',
  summary: () => '',
  shape: (_p, [shape = []]) => (isImage(shape) ? [scalars(shape)] : needsImage(shape, shape)),
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (_p, _ins, out) => [{ class: 'Flatten', config: {}, weights: [], output: out }],
  explain: (_p, [shape = []]) => ({ shape: [equals(times(...shape), scalars(shape))], params: [], macs: [] }),
});
