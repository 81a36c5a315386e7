/** Looks at a network that is training or trained: one image, or many with the wrong answers first. */
import * as tf from '@tensorflow/tfjs-core';
import type { Dataset, Images } from '../../data/dataset.ts';
import { fitInto } from '../../data/fit.ts';
import { splitValidation } from '../../data/load.ts';
import type { Recipe, Reviewed } from '../protocol.ts';
import { plans } from './batches.ts';
import { answers, type Between, probabilities } from './evaluate.ts';
import type { Net } from './model.ts';
import { all, batches } from './run.ts';

/** Probabilities of the main output for one image of pixels 0 … 1; empty where its size cannot enter. */
export async function predict(
  net: Net,
  image: Float32Array,
  shape: readonly [number, number, number],
): Promise<readonly number[]> {
  const fits = plans(net.compiled, shape);
  if (typeof fits === 'string') return [];
  const inputs = net.compiled.inputs.map((input, i) => {
    const values = new Float32Array(input.shape.reduce((product, side) => product * side, 1));
    fitInto(values, 0, image, fits[i] as (typeof fits)[number], input.scale);
    return tf.tensor(values, [1, ...input.shape]);
  });
  const values = await probabilities(net, inputs);
  tf.dispose(inputs);
  return Array.from(values);
}

export interface Review {
  /** Wrong ones first, the surest of them foremost; then the right ones, the least sure foremost. */
  readonly images: readonly Reviewed[];
  readonly wrong: number;
  readonly of: number;
}

/** Of the test images, else of those held back, else of those trained on. */
export async function review(
  net: Net,
  data: Dataset,
  recipe: Pick<Recipe, 'validation' | 'seed'>,
  count: number,
  between: Between,
): Promise<Review> {
  const images = data.test ?? data.train;
  const { validation } = splitValidation(data.train, recipe.validation, recipe.seed);
  const indices = data.test || validation.length === 0 ? all(images) : validation;
  const rows = await answers(net, batches(net, images), indices, between);
  const found = rows.map((row, i) => {
    const index = indices[i] as number;
    const guess = row.reduce((best, value, at) => (value > (row[best] as number) ? at : best), 0);
    return { index, label: images.labels[index] as number, guess, confidence: row[guess] as number };
  });
  const wrong = found.filter((one) => one.guess !== one.label).sort((a, b) => b.confidence - a.confidence);
  const right = found.filter((one) => one.guess === one.label).sort((a, b) => a.confidence - b.confidence);
  return {
    images: [...wrong, ...right].slice(0, count).map(({ index, ...rest }) => ({
      ...rest,
      pixels: pixelsOf(images, index),
      shape: images.shape,
    })),
    wrong: wrong.length,
    of: found.length,
  };
}

/** A copy of image `index`. */
export function pixelsOf(images: Images, index: number): Uint8Array {
  const size = images.shape[0] * images.shape[1] * images.shape[2];
  return images.pixels.slice(index * size, (index + 1) * size);
}
