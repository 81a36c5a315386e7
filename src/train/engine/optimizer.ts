/** The rule by which a step moves the weights; tfjs's own optimizers, with their defaults where the recipe is silent. */
import * as tf from '@tensorflow/tfjs-core';
import type { Recipe } from '../protocol.ts';

export function optimizerOf({ optimizer, rate }: Pick<Recipe, 'optimizer' | 'rate'>): tf.Optimizer {
  switch (optimizer) {
    case 'sgd':
      return tf.train.sgd(rate);
    case 'momentum':
      return tf.train.momentum(rate, 0.9);
    case 'adam':
      return tf.train.adam(rate);
    case 'rmsprop':
      return tf.train.rmsprop(rate);
    default:
      return optimizer satisfies never;
  }
}
