import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from './backend.ts';
import { lossOf, rubbishPenalty } from './loss.ts';

beforeAll(() => startBackend('cpu', { wasm: {} }));

const oneHot = (label: number) => (classes: number) =>
  tf.oneHot(tf.tensor1d([label], 'int32'), classes) as tf.Tensor2D;

test('cross-entropy of logits ln 1, ln 2, ln 5 is ln 8 less the right one', () => {
  const logits = tf.tensor2d([[0, Math.log(2), Math.log(5)]]);
  const loss = lossOf({ loss: 'cross-entropy', classes: 3 }, logits, oneHot(2));
  expect(loss.dataSync()[0]).toBeCloseTo(Math.log(8 / 5), 6);
});

// LeCun et al. 1998, eq. 9, of the distances 2 (right) and 3: 2 + log(e^−j + e^−2 + e^−3).
test('the loss of an RBF output is the distance to the right class and how near all are', () => {
  const loss = lossOf({ loss: 'rbf-1998', classes: 2 }, tf.tensor2d([[-2, -3]]), oneHot(0));
  const expected = 2 + Math.log(Math.exp(-rubbishPenalty) + Math.exp(-2) + Math.exp(-3));
  expect(loss.dataSync()[0]).toBeCloseTo(expected, 6);
});

test('a wrong class that is very far away already is not pushed further', () => {
  const far = tf
    .grad((logits: tf.Tensor) => lossOf({ loss: 'rbf-1998', classes: 2 }, logits as tf.Tensor2D, oneHot(0)))(
      tf.tensor2d([[-300, -400]]),
    )
    .dataSync();
  // The right one is drawn nearer with all force, although it is nearer than the other.
  expect(far[0]).toBeCloseTo(-1, 6);
  expect(far[1]).toBeCloseTo(0, 6);
});
