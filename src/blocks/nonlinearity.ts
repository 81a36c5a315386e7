/**
 * The nonlinearities that a block may end in or be. Most are an argument of a Keras layer; leaky ReLU and the scaled
 * tanh are layers of their own, which follow the block's main layer.
 */
import type { Init, Link, Lowering } from './layer.ts';
import type { Shape } from './shape.ts';

export const nonlinearities = [
  'linear',
  'relu',
  'leaky-relu',
  'elu',
  'sigmoid',
  'tanh',
  'scaled-tanh',
  'softmax',
] as const;
export type Nonlinearity = (typeof nonlinearities)[number];

/** Slope of leaky ReLU below zero: Keras's default. */
export const leakySlope = 0.3;

/** As the canvas writes it. */
export const nonlinearityName: Readonly<Record<Nonlinearity, string>> = {
  linear: 'linear',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  elu: 'ELU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  'scaled-tanh': 'scaled tanh',
  softmax: 'softmax',
};

/**
 * Initial values of the kernel before it: He et al. 2015 for those that cut off the negative half, Glorot and Bengio
 * 2010 for the others.
 */
export const initBefore = (nonlinearity: Nonlinearity): Init =>
  nonlinearity === 'relu' || nonlinearity === 'leaky-relu' || nonlinearity === 'elu'
    ? 'he-normal'
    : 'glorot-uniform';

/** The nonlinearity as layers of its own on `shape`, which it keeps. */
export function nonlinearLayers(nonlinearity: Nonlinearity, shape: Shape): Lowering {
  const link = (layer: Pick<Link, 'suffix' | 'class' | 'config'>): Link => ({
    ...layer,
    weights: [],
    output: shape,
  });
  switch (nonlinearity) {
    case 'leaky-relu':
      return [link({ class: 'LeakyReLU', config: { alpha: leakySlope } })];
    case 'scaled-tanh':
      // 1.7159 · tanh(2x/3): LeCun, Bottou, Bengio and Haffner 1998, appendix A.
      return [
        link({ suffix: 'squeeze', class: 'Rescaling', config: { scale: 2 / 3, offset: 0 } }),
        link({ suffix: 'tanh', class: 'Activation', config: { activation: 'tanh' } }),
        link({ class: 'Rescaling', config: { scale: 1.7159, offset: 0 } }),
      ];
    default:
      return [link({ class: 'Activation', config: { activation: nonlinearity } })];
  }
}

/** A layer that takes an `activation`, and what must follow it; it gets `suffix` where something does. */
export const withNonlinearity = (link: Link, suffix: string, nonlinearity: Nonlinearity): Lowering =>
  nonlinearity === 'leaky-relu' || nonlinearity === 'scaled-tanh'
    ? [
        { ...link, suffix, config: { ...link.config, activation: 'linear' } },
        ...nonlinearLayers(nonlinearity, link.output),
      ]
    : [{ ...link, config: { ...link.config, activation: nonlinearity } }];
