/** Dropout (Srivastava et al. 2014): active in training only. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { scalars } from './shape.ts';

export const dropout = block({
  kind: 'dropout',
  label: 'Dropout',
  family: 'normalisation',
  about: 'In training, sets a random share of the values to zero and scales up the rest; later does nothing.',
  also: 'regularization',
  params: [
    {
      id: 'rate',
      type: 'real',
      label: 'Rate',
      about: 'Share of the values set to zero in each training step.',
      min: 0,
      max: 0.95,
      value: 0.5,
    },
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: true,
  loss: null,
  title: () => 'Dropout',
  summary: (p) => `rate ${p.rate}`,
  shape: (_p, [shape = []]) => shape,
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (p, _ins, out) => [{ class: 'Dropout', config: { rate: p.rate }, weights: [], output: out }],
  explain: () => ({ shape: ['as its input'], params: [], macs: [] }),
});
