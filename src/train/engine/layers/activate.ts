/** The nonlinearities that Keras writes as an `activation` argument, as functions; Keras's own words. */
import * as tf from '@tensorflow/tfjs-core';

const functions: Readonly<Record<string, (x: tf.Tensor) => tf.Tensor>> = {
  linear: (x) => x,
  relu: (x) => tf.relu(x),
  elu: (x) => tf.elu(x),
  sigmoid: (x) => tf.sigmoid(x),
  tanh: (x) => tf.tanh(x),
  softmax: (x) => tf.softmax(x),
};

export function activate(x: tf.Tensor, name: string): tf.Tensor {
  const apply = functions[name];
  if (!apply) throw new Error(`no activation ${name}`);
  return apply(x);
}
