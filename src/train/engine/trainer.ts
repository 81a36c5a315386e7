/**
 * One step after another: forward, backward, update. Loss and accuracy of the steps stay on the device, in one tensor, until
 * somebody asks; only then does the device have to be waited for.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerMemory, Point, Recipe } from '../protocol.ts';
import type { Batch, Batches } from './batches.ts';
import { objective } from './loss.ts';
import type { Net } from './model.ts';
import { optimizerOf } from './optimizer.ts';

export interface Trainer {
  /** Trains on the images with these indices, at this rate or the recipe's own; at once where they lie in memory. */
  readonly step: (indices: Uint32Array, rate?: number) => void | Promise<void>;
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
  const learn = (batch: Batch, rate: number): void => {
    const record = tf.tidy(() => {
      const inputs = batch.inputs();
      const labels = labelsBy(batch.oneHot);
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
  };
  return {
    step: (indices, rate = recipe.rate) => {
      const batch = batches.at(indices);
      return batch instanceof Promise ? batch.then((read) => learn(read, rate)) : learn(batch, rate);
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
