import { describe, expect, test } from 'vitest';
import { firstRecipe } from '../../train/hyperparameters.ts';
import type { Event, Progress, RunNews } from '../../train/protocol.ts';
import { blank } from '../document/blank.ts';
import { beginRun, hear, lastAccuracy, type Run } from './run.ts';
import { runName } from './runs.ts';

const begun = beginRun({
  id: 'a',
  name: 'LeNet-5',
  project: blank(),
  model: { name: 'x', layers: [], inputs: [], outputs: [], of: {} },
  recipe: firstRecipe,
  data: { name: 'Digits', image: [28, 28, 1], classes: [] },
});

const progress: Progress = { step: 2, steps: 10, epoch: 1, epochs: 2, imagesPerSecond: 500, secondsLeft: 8 };
/** So an event of the run that was begun above, which answers its start. */
const of = (news: RunNews): Event => ({ ...news, run: 'a', answers: 'start' });
const step = (at: number, accuracy = 0.5): RunNews => ({
  type: 'step',
  points: [{ step: at, loss: 2 / at, accuracy }],
  progress: { ...progress, step: at },
});
const heard = (...news: RunNews[]): Run => news.map(of).reduce(hear, begun);
const failed = (message: string): RunNews => ({
  type: 'stopped',
  reason: 'failed',
  message,
  scores: null,
  testAccuracy: null,
  imagesPerSecond: 0,
});

describe('a run as the page knows it', () => {
  test('starts, runs, pauses, goes on and ends as the engine says', () => {
    expect(begun.status).toBe('starting');
    expect(heard(step(1)).status).toBe('running');
    expect(heard(step(1), { type: 'paused' }).status).toBe('paused');
    expect(heard(step(1), { type: 'paused' }, { type: 'resumed' }).status).toBe('running');
    const ended = heard(step(1), {
      type: 'stopped',
      reason: 'finished',
      message: '',
      scores: null,
      testAccuracy: 0.97,
      imagesPerSecond: 400,
    });
    expect([ended.status, ended.reason, ended.testAccuracy]).toEqual(['stopped', 'finished', 0.97]);
  });

  test('says what is done while it starts', () => {
    expect(heard({ type: 'loading', done: 2500, total: 12000 }).line).toBe(
      'Preparing images: 2,500 of 12,000',
    );
    expect(heard({ type: 'starting', backend: 'wasm', line: 'Starting WebAssembly…' }).line).toBe(
      'Starting WebAssembly…',
    );
  });

  test('keeps its points in order, and a late one does not end a pause', () => {
    const run = heard(step(1), step(2), { type: 'paused' }, step(3));
    expect(run.points.map((point) => point.step)).toEqual([1, 2, 3]);
    expect(run.status).toBe('paused');
  });

  test('ends with the sentence where its data is refused', () => {
    const run = heard(failed('The files hold no images.'));
    expect([run.status, run.reason, run.message]).toEqual(['stopped', 'failed', 'The files hold no images.']);
  });

  test('goes on where a command that is not its own is refused, also while it starts', () => {
    const refused: Event = { type: 'refused', answers: 'load', message: 'The files hold no images.' };
    expect(hear(begun, refused)).toBe(begun);
    const running = heard(step(1));
    expect(hear(running, refused)).toBe(running);
  });

  test('hears nothing of another run, nor of data that is loaded beside it', () => {
    const loading: Event = { type: 'loading', answers: 'load', done: 1, total: 2 };
    const others = [
      step(1),
      failed('No.'),
      { type: 'paused' },
      { type: 'loading', done: 1, total: 2 },
    ] as const;
    for (const news of others)
      expect(hear(begun, { ...news, run: 'b', answers: 'other' }), news.type).toBe(begun);
    expect(hear(begun, loading)).toBe(begun);
  });

  test('hears nothing after its end, and is the same object where an event does not concern it', () => {
    const ended = heard(failed('No.'));
    expect(hear(ended, of(step(1)))).toBe(ended);
    const running = heard(step(1));
    expect(hear(running, of({ type: 'loading', done: 1, total: 2 }))).toBe(running);
  });

  test('tells the accuracy of the epoch at its end, and of the last ten steps after it', () => {
    const scores = { loss: 1, accuracy: 0.8, valLoss: 1, valAccuracy: 0.7 };
    const run = heard(step(1, 0.1), step(2, 0.3), { type: 'epoch', epoch: 1, step: 2, scores });
    expect(lastAccuracy(run)).toEqual({ train: 0.8, validation: 0.7 });
    const later = Array.from({ length: 10 }, (_, i) => of(step(3 + i, 0.9))).reduce(hear, run);
    expect(lastAccuracy(later).train).toBeCloseTo(0.9);
    expect(lastAccuracy(begun)).toEqual({ train: null, validation: null });
  });
});

test('a second run of one name gets a number', () => {
  expect(runName('LeNet-5', [])).toBe('LeNet-5');
  expect(runName('LeNet-5', [{ name: 'LeNet-5' }])).toBe('LeNet-5 · 2');
  expect(runName('LeNet-5', [{ name: 'LeNet-5' }, { name: 'LeNet-5 · 2' }])).toBe('LeNet-5 · 3');
});
