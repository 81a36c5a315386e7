/** The rules by which weights move, against tfjs's own optimizers, and what they hold on the way. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { random } from '../../data/random.ts';
import { startBackend } from './backend.ts';
import { optimizerOf, rateAt } from './optimizer.ts';

const names = ['sgd', 'momentum', 'adam', 'rmsprop'] as const;

const stock = {
  sgd: (rate: number) => tf.train.sgd(rate),
  momentum: (rate: number) => tf.train.momentum(rate, 0.9),
  adam: (rate: number) => tf.train.adam(rate),
  rmsprop: (rate: number) => tf.train.rmsprop(rate),
};

beforeAll(() => startBackend('cpu', { wasm: {} }));

describe.each(names)('%s', (name) => {
  test('moves weights as tfjs does, over twenty steps with gradients large, small and zero', () => {
    const rng = random('optimizer', name);
    const start = () => Float32Array.from({ length: 6 }, () => rng.normal());
    const [a, b] = [start(), start()];
    const ours = [tf.variable(tf.tensor1d(a)), tf.variable(tf.tensor2d(b, [2, 3]))];
    const theirs = [tf.variable(tf.tensor1d(a)), tf.variable(tf.tensor2d(b, [2, 3]))];
    const rule = optimizerOf(name);
    const oracle = stock[name](0.01);
    for (let step = 0; step < 20; step++) {
      const gradients = ours.map(({ shape }) =>
        tf.tensor(
          Float32Array.from({ length: 6 }, (_, i) => (i === 0 ? 0 : rng.normal() * 10 ** (i - 4))),
          shape,
        ),
      );
      const named = (of: readonly tf.Variable[]) =>
        of.map(({ name }, i) => ({ name, tensor: gradients[i] as tf.Tensor }));
      rule.update(ours, Object.fromEntries(named(ours).map((one) => [one.name, one.tensor])), 0.01);
      oracle.applyGradients(named(theirs));
      ours.forEach((weight, i) => {
        // tfjs takes 1 − 0.999^step in float32, where it has four digits at first.
        const expected = theirs[i]?.dataSync() ?? [];
        weight.dataSync().forEach((value, at) => {
          expect(Math.abs(value - (expected[at] as number)), `step ${step + 1}`).toBeLessThan(1e-6);
        });
      });
      tf.dispose(gradients);
    }
    tf.dispose([...ours, ...theirs]);
    rule.dispose();
    oracle.dispose();
  });

  test('at a rate of 0 keeps every weight where it is', () => {
    const rule = optimizerOf(name);
    const weight = tf.variable(tf.tensor1d([1, 2]));
    const move = (rate: number): number[] => {
      rule.update([weight], { [weight.name]: tf.tensor1d([2, 4]) }, rate);
      return [...weight.dataSync()];
    };
    const moved = move(0.1);
    expect(moved).not.toEqual([1, 2]);
    // Momentum goes on by what it has gathered, times the rate.
    expect(move(0)).toEqual(moved);
    weight.dispose();
    rule.dispose();
  });

  test('leaves nothing behind, and a weight without a gradient as it is', () => {
    const [moving, still] = [tf.variable(tf.ones([4])), tf.variable(tf.ones([4]))];
    const gradient = tf.ones([4]);
    const before = tf.memory().numTensors;
    const rule = optimizerOf(name);
    for (let step = 0; step < 3; step++) rule.update([moving, still], { [moving.name]: gradient }, 0.1);
    expect([...still.dataSync()]).toEqual([1, 1, 1, 1]);
    expect(moving.dataSync()[0]).toBeLessThan(1);
    rule.dispose();
    expect(tf.memory().numTensors).toBe(before);
    tf.dispose([moving, still, gradient]);
  });
});

test('the first step of Adam is the rate against the sign of the gradient', () => {
  const weight = tf.variable(tf.tensor1d([1, 1, 1]));
  const rule = optimizerOf('adam');
  rule.update([weight], { [weight.name]: tf.tensor1d([0.3, -20, 4]) }, 0.01);
  [0.99, 1.01, 0.99].forEach((value, i) => {
    expect(weight.dataSync()[i]).toBeCloseTo(value, 6);
  });
  weight.dispose();
  rule.dispose();
});

test('the learning rate stays, or falls to 0 along half a cosine', () => {
  expect(rateAt({ rate: 0.1 }, 50, 100)).toBe(0.1);
  const rates = [0, 50, 100].map((step) => rateAt({ rate: 0.1, schedule: 'cosine' }, step, 100));
  expect(rates[0]).toBe(0.1);
  expect(rates[1]).toBeCloseTo(0.05, 12);
  expect(rates[2]).toBeCloseTo(0, 12);
});
