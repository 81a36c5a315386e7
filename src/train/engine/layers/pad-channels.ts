/**
 * The shortcut without parameters (He et al. 2016, option A): every `stride`-th pixel, and zeros for the channels that are
 * missing, behind the others. A vector is only made longer.
 */
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { subsample } from '../kernels/subsample.ts';
import { type GivenShape, only, shapeOf } from './forward.ts';

export interface PadChannelsArgs {
  readonly name: string;
  readonly channels: number;
  readonly stride: number;
}

export class PadChannels extends layers.Layer {
  static className = 'Netloom>PadChannels';
  private readonly channels: number;
  private readonly stride: number;

  constructor({ name, channels, stride }: PadChannelsArgs) {
    super({ name });
    this.channels = channels;
    this.stride = stride;
  }

  override computeOutputShape(given: GivenShape) {
    const shape = shapeOf(given);
    const [batch = null, ...sides] = shape.slice(0, -1);
    return [batch, ...sides.map((side) => Math.ceil((side as number) / this.stride)), this.channels];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.tidy(() => {
      const x = only(inputs);
      const missing = this.channels - (x.shape.at(-1) as number);
      if (x.rank === 2)
        return tf.pad2d(x as tf.Tensor2D, [
          [0, 0],
          [0, missing],
        ]);
      return tf.pad4d(subsample(x as tf.Tensor4D, this.stride), [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, missing],
      ]);
    });
  }
}
