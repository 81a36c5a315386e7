/** Local response normalisation across channels (Krizhevsky et al. 2012, section 3.3): tfjs has the op, but no layer of it. */
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { only } from './forward.ts';

export interface LrnArgs {
  readonly name: string;
  readonly depthRadius: number;
  readonly bias: number;
  readonly alpha: number;
  readonly beta: number;
}

export class Lrn extends layers.Layer {
  static className = 'Netloom>LRN';
  private readonly args: LrnArgs;

  constructor(args: LrnArgs) {
    super({ name: args.name });
    this.args = args;
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const { depthRadius, bias, alpha, beta } = this.args;
    return tf.tidy(() =>
      tf.localResponseNormalization(only(inputs) as tf.Tensor4D, depthRadius, bias, alpha, beta),
    );
  }
}
