/** Gives a layer of tfjs-layers a forward pass of ours; its weights, shapes and regularisers stay its own. */
import * as tf from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';

export type KerasLayer = layers.Layer;

/** tfjs-layers calls a layer with one tensor or with a list of one. */
export const only = <T>(given: T | T[]): T => (Array.isArray(given) ? (given[0] as T) : given);

export type GivenShape = Parameters<layers.Layer['computeOutputShape']>[0];

/** So with the shape of its input, whose batch is null. */
export const shapeOf = (given: GivenShape): readonly (number | null)[] =>
  (Array.isArray(given[0]) ? given[0] : given) as readonly (number | null)[];

/** `weights` come by tfjs's short names: kernel, bias, gamma …; they are live variables. */
export type Forward = (
  x: tf.Tensor,
  weights: Readonly<Record<string, tf.Variable | undefined>>,
  training: boolean,
) => tf.Tensor;

export function withForward<L extends KerasLayer>(layer: L, forward: Forward): L {
  layer.call = (inputs, kwargs) =>
    tf.tidy(() => {
      const weights = Object.fromEntries(
        layer.weights.map((weight) => [shortName(weight.originalName), weight.read() as tf.Variable]),
      );
      return forward(only(inputs), weights, kwargs?.training === true);
    });
  return layer;
}

/** `stem/conv/kernel` → `kernel`. */
export const shortName = (weight: string): string => weight.slice(weight.lastIndexOf('/') + 1);
