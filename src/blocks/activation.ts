/** A nonlinearity as a block of its own, for images and vectors. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { nonlinearities, nonlinearityName, nonlinearLayers } from './nonlinearity.ts';
import { scalars } from './shape.ts';

export const activation = block({
  kind: 'activation',
  label: 'Activation',
  family: 'activation',
  about: 'Applies a nonlinear function to every value.',
  also: 'relu elu sigmoid tanh softmax nonlinearity leaky',
  params: [
    {
      id: 'function',
      type: 'enum',
      label: 'Function',
      about: 'Scaled tanh is 1.7159 · tanh(2x/3), as in LeNet-5; leaky ReLU has slope 0.3 below zero.',
      of: nonlinearities,
      value: 'relu',
    },
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: true,
  loss: null,
  title: (p) => {
    const name = nonlinearityName[p.function];
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  summary: () => '',
  shape: (_p, [shape = []]) => shape,
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (p, _ins, out) => nonlinearLayers(p.function, out),
  explain: () => ({ shape: ['as its input'], params: [], macs: [] }),
});
