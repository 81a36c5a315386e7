/**
 * One step after another: forward, backward, update. Loss and accuracy of the steps stay on the device, in one tensor, until
 * somebody asks; only then does the device have to be waited for.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerMemory, Point, Recipe } from '../protocol.ts';
import type { Batches } from './batches.ts';
import { objective } from './loss.ts';
import type { Net } from './model.ts';
import { optimizerOf } from './optimizer.ts';

export interface Trainer {
  /** Trains on the images with these indices, at this learning rate or the recipe's own. */
  readonly step: (indices: Uint32Array, rate?: number) => void;
  /** Points of the steps since it was last asked. */
  readonly read: () => Promise<readonly Point[]>;
  /** What the optimizer remembers. */
  readonly memory: () => Promise<OptimizerMemory>;
  readonly dispose: () => void;
}

/** The optimizer goes on from `memory` where it is given. */
export function trainer(
  net: Net,
  batches: Batches,
  recipe: Pick<Recipe, 'optimizer' | 'rate'>,
  memory?: OptimizerMemory,
): Trainer {
  const optimizer = optimizerOf(recipe.optimizer);
  if (memory) optimizer.restore(memory, net.named);
  let pending: tf.Tensor2D | null = null;
  return {
    step: (indices, rate = recipe.rate) => {
      const record = tf.tidy(() => {
        const inputs = batches.inputs(indices);
        const labels = labelsBy((classes) => batches.oneHot(indices, classes));
        let accuracy: tf.Scalar | undefined;
        const { value, grads } = tf.variableGrads(() => {
          const found = objective(net, inputs, labels, true);
          accuracy = tf.keep(found.accuracy);
          return found.loss;
        }, net.trainable);
        optimizer.update(net.trainable, grads, rate);
        const row = tf.reshape(tf.stack([value, accuracy as tf.Scalar]), [1, 2]) as tf.Tensor2D;
        accuracy?.dispose();
        return pending ? tf.concat([pending, row]) : row;
      });
      pending?.dispose();
      pending = record;
      net.clock.step++;
    },
    read: async () => {
      if (!pending) return [];
      const taken = pending;
      pending = null;
      const values = await taken.data();
      const count = taken.shape[0];
      taken.dispose();
      const first = net.clock.step - count + 1;
      return Array.from({ length: count }, (_, i) => ({
        step: first + i,
        loss: values[2 * i] as number,
        accuracy: values[2 * i + 1] as number,
      }));
    },
    memory: () => optimizer.memory(net.named),
    dispose: () => {
      pending?.dispose();
      pending = null;
      optimizer.dispose();
    },
  };
}

/** Makes the labels once for each number of classes. */
export function labelsBy(make: (classes: number) => tf.Tensor2D): (classes: number) => tf.Tensor2D {
  const made = new Map<number, tf.Tensor2D>();
  return (classes) => {
    const labels = made.get(classes) ?? make(classes);
    made.set(classes, labels);
    return labels;
  };
}
