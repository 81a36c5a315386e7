import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBackend } from './backend.ts';
import { disagreement, finiteDifferences, type Gradients, gradientCases, gradientsOf } from './oracle.ts';

const cases = gradientCases();
const onCpu = new Map<string, Gradients>();

describe('gradients on cpu equal finite differences', () => {
  beforeAll(() => startBackend('cpu', { wasm: {} }));
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const gradients = await gradientsOf(one);
    onCpu.set(name, gradients);
    for (const [tensor, slopes] of finiteDifferences(one)) {
      const values = gradients.get(tensor) as Float32Array;
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
      for (const [i, slope] of slopes)
        expect(Math.abs((values[i] as number) - slope) / largest, `${tensor}[${i}]`).toBeLessThan(2e-3);
    }
  });
});

describe('gradients on wasm equal those on cpu', () => {
  beforeAll(() => startBackend('wasm', { wasm: {} }));
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    expect(tf.getBackend()).toBe('wasm');
    const gradients = await gradientsOf(one);
    expect(disagreement(onCpu.get(name) as Gradients, gradients)).toBeLessThan(1e-4);
  });
});

test('a case leaves no tensor behind', async () => {
  const before = tf.memory().numTensors;
  for (const one of cases) await gradientsOf(one);
  expect(tf.memory().numTensors).toBe(before);
});
