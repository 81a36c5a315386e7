/** Looks at a network that is training or trained: one image, or many with the wrong answers first. */
import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '../../data/dataset.ts';
import { fitInto } from '../../data/fit.ts';
import { splitValidation } from '../../data/load.ts';
import { imageSize, pixelsOf } from '../../data/pixels.ts';
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
  const said = await answers(net, batches(net, images), indices, between);
  const found = said.map((answer, i) => {
    const index = indices[i] as number;
    return { index, label: images.labels[index] as number, ...answer };
  });
  const wrong = found.filter((one) => one.guess !== one.label).sort((a, b) => b.confidence - a.confidence);
  const right = found.filter((one) => one.guess === one.label).sort((a, b) => a.confidence - b.confidence);
  const shown = [...wrong, ...right].slice(0, count);
  const size = imageSize(images);
  const pixels = await pixelsOf(
    images,
    shown.map(({ index }) => index),
  );
  return {
    images: shown.map(({ index: _, ...rest }, i) => ({
      ...rest,
      pixels: pixels.slice(i * size, (i + 1) * size),
      shape: images.shape,
    })),
    wrong: wrong.length,
    of: found.length,
  };
}
