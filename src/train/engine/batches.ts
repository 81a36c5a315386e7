/**
 * Batches for the network: images stay bytes, in memory or where they are read from, and those of one batch are brought to
 * each Input's size and scale by the one rule of `data/fit.ts`.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Compiled } from '../../compile/compiled.ts';
import type { Images } from '../../data/dataset.ts';
import { type FitPlan, fitInto, fitPlan } from '../../data/fit.ts';
import { imageSize } from '../../data/pixels.ts';

type Size = readonly [height: number, width: number, channels: number];

export interface Batches {
  /** The images with these indices: at once where their set lies in memory, else once they are read. */
  readonly at: (indices: ArrayLike<number>) => Batch | Promise<Batch>;
}

export interface Batch {
  /** One tensor per input, [images, height, width, channels]; the caller disposes them. */
  readonly inputs: () => tf.Tensor[];
  /** [images, classes], 1 at each label. */
  readonly oneHot: (classes: number) => tf.Tensor2D;
}

/** The plans for images of `shape`, one per input; or a sentence that says why they cannot enter. */
export function plans(compiled: Compiled, shape: Size): readonly FitPlan[] | string {
  const found = compiled.inputs.map((input) => fitPlan(shape, input.shape as unknown as Size, input.fit));
  const refused = found.find((plan) => plan.how === 'refused');
  return refused?.how === 'refused' ? refused.problem : found;
}

export function batchesOf(compiled: Compiled, images: Images, fits: readonly FitPlan[]): Batches {
  const stride = imageSize(images);
  /** `begin`: where in `pixels` an image of the batch begins. */
  const batch = (indices: ArrayLike<number>, pixels: Uint8Array, begin: (at: number) => number): Batch => ({
    inputs: () =>
      compiled.inputs.map((input, i) => {
        const size = input.shape.reduce((product, side) => product * side, 1);
        const values = new Float32Array(indices.length * size);
        for (let at = 0; at < indices.length; at++)
          fitInto(values, at * size, pixels, fits[i] as FitPlan, input.scale, begin(at));
        return tf.tensor(values, [indices.length, ...input.shape]);
      }),
    oneHot: (classes) => {
      const values = new Float32Array(indices.length * classes);
      for (let at = 0; at < indices.length; at++)
        values[at * classes + (images.labels[indices[at] as number] as number)] = 1;
      return tf.tensor2d(values, [indices.length, classes]);
    },
  });
  return {
    at: (indices) =>
      'pixels' in images
        ? batch(indices, images.pixels, (at) => (indices[at] as number) * stride)
        : images.read(indices).then((pixels) => batch(indices, pixels, (at) => at * stride)),
  };
}

/** 0 … n − 1 cut into pieces of at most `size`. */
export function* pieces(indices: Uint32Array, size: number): Generator<Uint32Array> {
  for (let from = 0; from < indices.length; from += size) yield indices.subarray(from, from + size);
}
