/**
 * The lines of the chart as columns of numbers, as uPlot takes them: one column of steps that all lines share, and for
 * each run its training line, smoothed, and its validation points.
 */
import type { Run } from './run.ts';

export type Measure = 'loss' | 'accuracy';

/** Null where a line has no value at that step. */
export type Column = (number | null)[];

export interface Curves {
  readonly steps: readonly number[];
  /** Two for each run: training, then validation. */
  readonly lines: readonly Column[];
  /** Upper end of the value axis; it moves in coarse steps so that the picture is steady. */
  readonly top: number;
  /** Last step of the step axis. */
  readonly last: number;
}

/** Share of the new value in a smoothed one: single batches jump too much to be read. */
const FRESH = 0.1;

export function curves(runs: readonly Run[], measure: Measure): Curves {
  const places = new Set<number>();
  for (const run of runs) {
    for (const { step } of run.points) places.add(step);
    for (const { step } of run.epochs) places.add(step);
  }
  const steps = [...places].sort((a, b) => a - b);
  const at = new Map(steps.map((step, i) => [step, i]));
  let highest = 0;
  const lines = runs.flatMap((run) => {
    const train: Column = new Array(steps.length).fill(null);
    const validation: Column = new Array(steps.length).fill(null);
    const values = smooth(run.points.map((point) => point[measure]));
    run.points.forEach(({ step }, i) => {
      const value = values[i] as number;
      if (!Number.isFinite(value)) return;
      train[at.get(step) as number] = value;
      highest = Math.max(highest, value);
    });
    for (const { step, scores } of run.epochs) {
      const value = measure === 'loss' ? scores.valLoss : scores.valAccuracy;
      if (value === null || !Number.isFinite(value)) continue;
      validation[at.get(step) as number] = value;
      highest = Math.max(highest, value);
    }
    return [train, validation];
  });
  const ends = runs.map((run) => run.progress?.steps ?? run.points.at(-1)?.step ?? 0);
  return { steps, lines, top: measure === 'accuracy' ? 1 : roundUp(highest), last: Math.max(10, ...ends) };
}

/** Exponential mean that starts as the plain mean of what there is, so that the first values do not weigh too much. */
export function smooth(values: readonly number[]): number[] {
  let mean = 0;
  return values.map((value, i) => {
    const share = Math.max(FRESH, 1 / (i + 1));
    mean += share * (value - mean);
    return mean;
  });
}

/** The next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten. */
export function roundUp(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value * 0.9999) as number;
  return digit * power;
}
