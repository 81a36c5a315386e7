/** What the network says of many images, in inference mode: scores of all, or the answer to each. */
import * as tf from '@tensorflow/tfjs-core';
import { type Batches, pieces } from './batches.ts';
import { mainOutput, objective } from './loss.ts';
import type { Net } from './model.ts';
import { labelsBy } from './trainer.ts';

/** Called between batches; true breaks off. */
export type Between = () => Promise<boolean>;

const BATCH = 128;

/** Loss with L2 as in training, and accuracy of the main output, 0 … 1; null where broken off or there are no images. */
export async function score(
  net: Net,
  batches: Batches,
  indices: Uint32Array,
  between: Between,
): Promise<{ readonly loss: number; readonly accuracy: number } | null> {
  if (indices.length === 0) return null;
  let sums = tf.zeros([2]);
  for (const piece of pieces(indices, BATCH)) {
    const batch = await batches.at(piece);
    const more = tf.tidy(() => {
      const { loss, accuracy } = objective(net, batch.inputs(), labelsBy(batch.oneHot), false);
      return tf.add(sums, tf.mul(tf.stack([loss, accuracy]), piece.length));
    });
    sums.dispose();
    sums = more;
    if (await between()) {
      sums.dispose();
      return null;
    }
  }
  const [loss = 0, accuracy = 0] = await sums.data();
  sums.dispose();
  return { loss: loss / indices.length, accuracy: accuracy / indices.length };
}

/** Probabilities of the main output, [inputs' batch, classes], row after row. */
export async function probabilities(net: Net, inputs: readonly tf.Tensor[]): Promise<Float32Array> {
  const main = mainOutput(net.compiled);
  const values = tf.tidy(() => {
    const answer = net.logits(inputs, false)[net.compiled.outputs.indexOf(main)] as tf.Tensor2D;
    return main.loss === 'none' ? tf.clone(answer) : tf.softmax(answer);
  });
  const data = Float32Array.from(await values.data());
  values.dispose();
  return data;
}

export interface Answer {
  readonly guess: number;
  /** Probability of the guess. */
  readonly confidence: number;
}

/** What is said to many images, in their order; empty where broken off. */
export async function answers(
  net: Net,
  batches: Batches,
  indices: Uint32Array,
  between: Between,
): Promise<readonly Answer[]> {
  const { classes } = mainOutput(net.compiled);
  const found: Answer[] = [];
  for (const piece of pieces(indices, BATCH)) {
    const inputs = (await batches.at(piece)).inputs();
    const values = await probabilities(net, inputs);
    tf.dispose(inputs);
    for (let i = 0; i < piece.length; i++) found.push(best(values.subarray(i * classes, (i + 1) * classes)));
    if (await between()) return [];
  }
  return found;
}

function best(row: Float32Array): Answer {
  const guess = row.reduce((most, value, at) => (value > (row[most] as number) ? at : most), 0);
  return { guess, confidence: row[guess] as number };
}
