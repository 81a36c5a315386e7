import { describe, expect, test } from 'vitest';
import { firstRecipe } from '../../train/hyperparameters.ts';
import { blank } from '../document/blank.ts';
import { curves, roundUp, smooth } from './curves.ts';
import { beginRun, type Run } from './run.ts';

const run = (points: readonly [number, number][], epochs: readonly [number, number][] = []): Run => ({
  ...beginRun({
    id: 'a',
    name: 'a',
    project: blank(),
    model: { name: 'x', layers: [], inputs: [], outputs: [], of: {} },
    recipe: firstRecipe,
    data: { name: 'Digits', image: [28, 28, 1], classes: [] },
  }),
  points: points.map(([step, loss]) => ({ step, loss, accuracy: loss / 4 })),
  epochs: epochs.map(([step, valLoss], i) => ({
    epoch: i + 1,
    step,
    scores: { loss: 0, accuracy: 0, valLoss, valAccuracy: null },
  })),
});

describe('the lines of the chart', () => {
  test('share one column of steps, and are empty where a run has no value', () => {
    const { steps, lines, last } = curves(
      [
        run(
          [
            [1, 2],
            [3, 2],
          ],
          [[3, 1.5]],
        ),
        run([[2, 1]]),
      ],
      'loss',
    );
    expect(steps).toEqual([1, 2, 3]);
    expect(lines).toEqual([
      [2, null, 2],
      [null, null, 1.5],
      [null, 1, null],
      [null, null, null],
    ]);
    expect(last).toBe(10);
  });

  test('leave out what is not a number, and stop the axis above the highest', () => {
    const { lines, top } = curves(
      [
        run([
          [1, 2.3],
          [2, Number.NaN],
        ]),
      ],
      'loss',
    );
    expect(lines[0]).toEqual([2.3, null]);
    expect(top).toBe(2.5);
  });

  test('of accuracy always reach to 100 %', () => {
    expect(curves([run([[1, 1]])], 'accuracy').top).toBe(1);
  });

  test('start as the plain mean and then forget one tenth in each step', () => {
    expect(smooth([1, 3])).toEqual([1, 2]);
    const long = smooth([...new Array(20).fill(1), 2]);
    expect(long.at(-1)).toBeCloseTo(1.1);
  });

  test('have a round upper end', () => {
    expect([0, 0.011, 0.9, 1, 2.4, 7, 93].map(roundUp)).toEqual([1, 0.015, 1, 1, 2.5, 8, 100]);
  });
});
