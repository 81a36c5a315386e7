/** A fully connected layer: every output sees every input. */
import { block } from './block.ts';
import { activation, bias, l2, penalty } from './fields.ts';
import type { Weight } from './layer.ts';
import { initBefore, nonlinearityName, withNonlinearity } from './nonlinearity.ts';
import { needsVector } from './ranks.ts';
import { isImage } from './shape.ts';
import { dotted, equals, product, times } from './sums.ts';

export const dense = block({
  kind: 'dense',
  label: 'Dense',
  family: 'dense',
  about: 'A fully connected layer: every output is a weighted sum of all inputs.',
  also: 'fully connected linear fc',
  params: [
    {
      id: 'units',
      type: 'int',
      label: 'Units',
      about: 'How many outputs it has.',
      min: 1,
      max: 65536,
      value: 128,
    },
    bias,
    activation,
    l2,
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: () => 'Dense',
  summary: (p) => dotted(p.units, p.activation !== 'linear' && nonlinearityName[p.activation]),
  shape: (p, [shape = []]) => (isImage(shape) ? needsVector(shape, [p.units]) : [p.units]),
  cost: (p, [[into = 0] = []]) => ({
    params: into * p.units + (p.bias ? p.units : 0),
    nonTrainable: 0,
    macs: into * p.units,
    activations: p.units,
  }),
  lower: (p, [[into = 0] = []], out) => {
    const weights: readonly Weight[] = [
      {
        name: 'kernel',
        shape: [into, p.units],
        init: initBefore(p.activation),
        fan: [into, p.units],
        trainable: true,
      },
      ...(p.bias ? [{ name: 'bias', shape: [p.units], init: 'zeros', trainable: true } as const] : []),
    ];
    const config = { units: p.units, use_bias: p.bias, ...penalty('kernel_regularizer', p.l2) };
    return withNonlinearity({ class: 'Dense', config, weights, output: out }, 'dense', p.activation);
  },
  explain: (p, [[into = 0] = []]) => ({
    shape: [`length = units = ${p.units}`],
    params: [
      p.bias
        ? equals(`${times(into, p.units)} + ${p.units}`, into * p.units + p.units)
        : equals(times(into, p.units), into * p.units),
    ],
    macs: [equals(product(into, p.units), into * p.units)],
  }),
});
