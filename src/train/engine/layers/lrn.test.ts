import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { startBackend } from '../backend.ts';
import { Lrn } from './lrn.ts';

// Squares 1, 4, 9: neighbours within one channel sum to 5, 14, 13; divided by (1 + 2 · sum).
test('each value is divided by a power of its neighbours’ squares, summed and not averaged', async () => {
  await startBackend('cpu', { wasm: {} });
  const lrn = new Lrn({ name: 'lrn', depthRadius: 1, bias: 1, alpha: 2, beta: 1 });
  const y = lrn.call(tf.tensor4d([1, 2, 3], [1, 1, 1, 3])).dataSync();
  for (const [i, expected] of [1 / 11, 2 / 29, 3 / 27].entries()) expect(y[i]).toBeCloseTo(expected, 6);
});
