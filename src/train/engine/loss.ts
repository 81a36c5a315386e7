/**
 * What training makes small: over all outputs with a loss, weight × their mean loss, taken on the logits (log-sum-exp, so
 * that nothing overflows), plus the L2 penalties.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Compiled, Output } from '../../compile/compiled.ts';
import type { Net } from './model.ts';

/** What is made small, and the figure that is shown beside it. */
export interface Objective {
  readonly loss: tf.Scalar;
  /** Share of the batch that the main output gets right. */
  readonly accuracy: tf.Scalar;
}

/** The one output whose accuracy is meant when one number is said. */
export const mainOutput = (compiled: Compiled): Output =>
  compiled.outputs.find((output) => output.main) ?? (compiled.outputs[0] as Output);

const counts = (output: Output): boolean => output.loss !== 'none' && output.weight > 0;

/** Why this network cannot be trained on data of `classes` classes, as a sentence; null where it can. */
export function refusal(compiled: Compiled, classes: number, data: string): string | null {
  const trained = compiled.outputs.filter((output) => output.loss !== 'none');
  if (trained.length === 0)
    return 'Training needs an output with a loss but gets none. End the network in a Softmax output.';
  if (!trained.some(counts))
    return 'Training needs a loss weight above 0 but gets 0 at every output. Set the weight of the main output to 1.';
  if (!compiled.layers.some((layer) => layer.weights.some((weight) => weight.trainable)))
    return 'Training needs weights but gets a network with none. Add a convolution or a dense block.';
  const few = trained.find((output) => output.classes < classes);
  if (few)
    return `${few.name || 'Softmax output'} needs one unit for each of the ${classes} classes of ${data} but gets ${few.classes}. Set its units to ${classes}.`;
  return null;
}

/** The paper says only that it is positive. */
export const rubbishPenalty = 1;

/**
 * The mean loss of one output. Cross-entropy, or that of LeNet-5 (LeCun et al. 1998, eq. 9): with y the squared distances,
 * y_right + log(e^−j + Σ e^−y). Since the logits are −y, it is the cross-entropy with one more class, a rubbish class of
 * the fixed distance j, which keeps classes that are far away already from being pushed further.
 */
export function lossOf(
  { loss, classes }: Pick<Output, 'loss' | 'classes'>,
  logits: tf.Tensor2D,
  labels: (classes: number) => tf.Tensor2D,
): tf.Scalar {
  if (loss !== 'rbf-1998') return tf.losses.softmaxCrossEntropy(labels(classes), logits) as tf.Scalar;
  const rubbish = tf.fill([logits.shape[0], 1], -rubbishPenalty);
  const all = tf.concat([logits, rubbish], 1);
  return tf.losses.softmaxCrossEntropy(labels(classes + 1), all) as tf.Scalar;
}

/** `labels` gives the one-hot labels for so many classes. Call it inside a tidy. */
export function objective(
  net: Net,
  inputs: readonly tf.Tensor[],
  labels: (classes: number) => tf.Tensor2D,
  training: boolean,
): Objective {
  const logits = net.logits(inputs, training);
  const terms: tf.Scalar[] = [];
  net.compiled.outputs.forEach((output, i) => {
    if (!counts(output)) return;
    terms.push(tf.mul(lossOf(output, logits[i] as tf.Tensor2D, labels), output.weight));
  });
  const penalty = net.penalty();
  if (penalty) terms.push(penalty);
  const main = mainOutput(net.compiled);
  const answer = logits[net.compiled.outputs.indexOf(main)] as tf.Tensor2D;
  const right = tf.equal(tf.argMax(answer, 1), tf.argMax(labels(main.classes), 1));
  return {
    loss: (terms.length === 1 ? terms[0] : tf.addN(terms)) as tf.Scalar,
    accuracy: tf.mean(tf.cast(right, 'float32')) as tf.Scalar,
  };
}
