/**
 * Dropout (Srivastava et al. 2014, scaled while training) whose mask follows from seed, layer and step alone: another mask
 * in each step, the same in a rerun, equal on every backend. tfjs's own repeats one mask in every step once it has a seed.
 */
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { hash } from '../../../data/random.ts';
import type { Clock } from '../clock.ts';
import { only } from './forward.ts';

export interface DropoutArgs {
  readonly name: string;
  readonly rate: number;
}

/**
 * 0 where dropped, else 1 / (1 − rate). A counter-based generator: entry i is murmur3's finaliser (Appleby 2011) of
 * key + i, so entries can be made in any order.
 */
export function mask(length: number, rate: number, ...keys: readonly (string | number)[]): Float32Array {
  const key = hash('dropout', ...keys);
  const kept = 1 / (1 - rate);
  const below = rate * 4294967296;
  const values = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    let h = (key + Math.imul(i, 0x9e3779b9)) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
    values[i] = h >>> 0 < below ? 0 : kept;
  }
  return values;
}

export class Dropout extends layers.Layer {
  static className = 'Netloom>Dropout';
  private readonly rate: number;
  private readonly clock: Clock;

  constructor({ name, rate }: DropoutArgs, clock: Clock) {
    super({ name });
    this.rate = rate;
    this.clock = clock;
  }

  override call(inputs: tf.Tensor | tf.Tensor[], kwargs?: { training?: unknown }): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      if (kwargs?.training !== true || this.rate === 0) return tf.clone(x);
      const values = mask(x.size, this.rate, this.clock.seed, this.name, this.clock.step);
      return tf.mul(x, tf.tensor(values, x.shape));
    });
  }
}
