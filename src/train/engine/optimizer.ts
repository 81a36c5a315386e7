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

/**
 * The learning rate of a step, counted from 0, of so many: constant, or half a cosine from `rate` to 0
 * (Loshchilov and Hutter 2017, eq. 5, without restarts).
 */
export function rateAt(
  { rate, schedule }: Pick<Recipe, 'rate' | 'schedule'>,
  step: number,
  steps: number,
): number {
  return schedule === 'cosine' ? (rate / 2) * (1 + Math.cos((Math.PI * step) / steps)) : rate;
}

/** Gives an optimizer another rate. `instanceof` would not tell them apart: tfjs answers it by shape. */
export function setRate(optimizer: tf.Optimizer, rate: number): void {
  if ('setLearningRate' in optimizer) (optimizer as tf.SGDOptimizer).setLearningRate(rate);
  // tfjs reads this field anew in every step but has no setter for Adam and RMSprop.
  else (optimizer as unknown as { learningRate: number }).learningRate = rate;
}
