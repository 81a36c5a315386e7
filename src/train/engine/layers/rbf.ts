/**
 * How near the input is to each class's fixed code: minus the squared distance, as LeNet-5's output has it (LeCun et al.
 * 1998, eq. 7), with a minus so that here too the greatest wins and a softmax makes probabilities of it.
 */
import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers } from '@tensorflow/tfjs-layers';
import { type GivenShape, shapeOf, withForward } from './forward.ts';

export interface RbfArgs {
  readonly name: string;
  readonly units: number;
}

class Rbf extends layers.Layer {
  static className = 'Netloom>RBF';

  constructor(private readonly args: RbfArgs) {
    super({ name: args.name });
  }

  override build(given: GivenShape): void {
    const shape = [shapeOf(given)[1] as number, this.args.units];
    this.addWeight('codes', shape, 'float32', initializers.zeros(), undefined, false);
    this.built = true;
  }

  override computeOutputShape(given: GivenShape) {
    return [shapeOf(given)[0] ?? null, this.args.units];
  }
}

export const rbf = (args: RbfArgs): layers.Layer =>
  withForward(new Rbf(args), (x, { codes }) => {
    // |x − w|² = |x|² − 2 x·w + |w|²
    const own = tf.sum(tf.square(x), 1, true);
    const theirs = tf.sum(tf.square(codes as unknown as tf.Tensor), 0, true);
    const common = tf.matMul(x as tf.Tensor2D, codes as unknown as tf.Tensor2D);
    return tf.sub(tf.sub(tf.mul(common, 2), own), theirs);
  });
