/**
 * A run that is left in the middle and goes on in a new network, from a copy of its checkpoint, ends with the numbers of one
 * that never stopped: bit for bit on cpu, with dropout, batch norm, L2, a smaller last batch and a falling rate.
 */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { initialWeights } from '../../compile/weights.ts';
import { ask } from '../ask.ts';
import type { Checkpoint, Event, Recipe, RunNews, RunSpec } from '../protocol.ts';
import { startBackend } from './backend.ts';
import { control } from './control.ts';
import { localEngine } from './local.ts';
import { build } from './model.ts';
import { run } from './run.ts';
import { answering, breathe, halves, network } from './tiny.ts';

const compiled = network({ l2: 0.1 });
/** 64 of the 80 images are trained on: per epoch five steps of 12 and one of 4. */
const recipe: Recipe = {
  optimizer: 'adam',
  rate: 0.01,
  schedule: 'cosine',
  batch: 12,
  epochs: 3,
  validation: 0.2,
  seed: 7,
};

/** Trains from the start or from a checkpoint; `leave` says at which turn, by steps done and turns since, it is left. */
async function train(
  asked: Recipe,
  from: Checkpoint | undefined,
  leave: (step: number, turn: number) => boolean = () => false,
) {
  const news: RunNews[] = [];
  const weights = from?.weights ?? initialWeights(compiled, asked.seed);
  const net = build(compiled, weights, { seed: asked.seed, step: from?.step ?? 0 });
  const steering = control();
  let [last, turn] = [-1, 0];
  const host = {
    say: (one: RunNews) => news.push(one),
    yield: async () => {
      turn = net.clock.step === last ? turn + 1 : 0;
      last = net.clock.step;
      if (!leave(last, turn)) return;
      steering.checkpoint('asked');
      steering.stop();
    },
  };
  const outcome = await run(net, halves, asked, host, steering, { from });
  const ended = await net.weights();
  net.dispose();
  return {
    outcome,
    weights: ended,
    points: news.flatMap((one) => (one.type === 'step' ? one.points : [])),
    epochs: news.filter((one) => one.type === 'epoch'),
    checkpoint: news.find((one) => one.type === 'checkpoint')?.checkpoint,
  };
}

beforeAll(() => startBackend('cpu', { wasm: {} }));

describe.each(['sgd', 'momentum', 'adam', 'rmsprop'] as const)('a run with %s', (optimizer) => {
  const asked = { ...recipe, optimizer };

  // After the first step; in an epoch; after its smaller last batch; in its validation; in the last step of all.
  test.each([
    [1, 0],
    [4, 0],
    [6, 0],
    [6, 1],
    [10, 0],
    [18, 0],
  ])('left after %i steps, at turn %i, goes on as if it had not been', async (step, turn) => {
    const straight = await train(asked, undefined);
    const first = await train(asked, undefined, (at, of) => at === step && of === turn);
    expect(first.outcome.reason).toBe('stopped');
    const left = structuredClone(first.checkpoint);
    expect(left?.step).toBe(step);
    const rest = await train(asked, left);
    expect(straight.points).toHaveLength(18);
    expect([...first.points, ...rest.points]).toEqual(straight.points);
    expect([...first.epochs, ...rest.epochs]).toEqual(straight.epochs);
    expect(rest.weights).toEqual(straight.weights);
    expect(rest.outcome).toEqual({ ...straight.outcome, imagesPerSecond: expect.any(Number) });
  });

  test('left at every step in turn goes on as if it had not been', async () => {
    const straight = await train(asked, undefined);
    let left: Checkpoint | undefined;
    const points = [];
    for (let step = 1; step <= 18; step++) {
      const part = await train(asked, left, (at) => at === step);
      left = structuredClone(part.checkpoint);
      points.push(...part.points);
    }
    expect(points).toEqual(straight.points);
    expect((await train(asked, left)).weights).toEqual(straight.weights);
  });

  test('goes on differently where its optimizer has forgotten, but for SGD, which remembers nothing', async () => {
    const first = await train(asked, undefined, (at) => at === 4);
    const left = first.checkpoint as Checkpoint;
    const forgotten = { ...left, optimizer: { ...left.optimizer, tensors: new Map() } };
    const [kept, lost] = [await train(asked, left), await train(asked, forgotten)];
    if (optimizer === 'sgd') expect(lost.points).toEqual(kept.points);
    else expect(lost.points).not.toEqual(kept.points);
  });
});

test('a run that is left while it is tested has only the test before it', async () => {
  const straight = await train(recipe, undefined);
  const first = await train(recipe, undefined, (step, turn) => step === 18 && turn === 2);
  expect(first.checkpoint).toMatchObject({ epoch: 4, done: 0, points: [], scores: straight.outcome.scores });
  const rest = await train(recipe, first.checkpoint);
  expect([rest.points, rest.epochs, rest.outcome.testAccuracy]).toEqual([
    [],
    [],
    straight.outcome.testAccuracy,
  ]);
});

test('a run that went on leaves no tensor behind, also with another optimizer than it was left with', async () => {
  const { checkpoint } = await train(recipe, undefined, (at) => at === 8);
  const before = tf.memory().numTensors;
  await train(recipe, checkpoint);
  const { outcome } = await train({ ...recipe, optimizer: 'momentum' }, checkpoint);
  expect(outcome.reason).toBe('finished');
  expect(tf.memory().numTensors).toBe(before);
});

test('a checkpoint holds the statistics of batch norm, what Adam remembers, and where the epoch stands', async () => {
  const { checkpoint } = await train(recipe, undefined, (at) => at === 8);
  const { weights, optimizer, points, scores, ...where } = checkpoint as Checkpoint;
  expect(where).toEqual({ seed: 7, step: 8, epoch: 2, done: 24 });
  expect([...(weights.get('bn/moving_mean')?.data ?? [])].some((value) => value !== 0)).toBe(true);
  expect([optimizer.rule, optimizer.steps]).toEqual(['adam', 8]);
  expect([...optimizer.tensors.keys()].toSorted()).toEqual(
    ['bn/beta', 'bn/gamma', 'conv/kernel', 'fc/bias', 'fc/kernel'].toSorted(),
  );
  for (const [name, tensors] of optimizer.tensors)
    expect(
      tensors.map(({ length }) => length),
      name,
    ).toEqual([weights.get(name)?.data.length, weights.get(name)?.data.length]);
  expect(points.map(({ step }) => step)).toEqual([7, 8]);
  expect(scores?.valAccuracy).toBeTypeOf('number');
});

describe('by commands', () => {
  const model = answering(network({ l2: 0.1 }), 10);
  const spec: RunSpec = {
    run: 'a',
    model: { ...model, inputs: [{ layer: 'in', shape: [6, 6, 1], fit: 'resize', scale: [1, 0] }] },
    weights: initialWeights(model, 7),
    recipe,
    data: { source: 'digits', name: 'Digits', values: { count: 100, seed: 1 } },
    backend: 'cpu',
  };
  const open = () => {
    const engine = localEngine({ wasm: {}, yield: breathe }, 0);
    const events: Event[] = [];
    engine.hear((event) => events.push(event));
    const points = () => events.flatMap((event) => (event.type === 'step' ? event.points : []));
    const weights = async (run: string) => {
      const answer = await ask(engine, { type: 'weights', run });
      return answer.type === 'weights' ? answer.weights : null;
    };
    return { engine, events, points, weights };
  };

  test('a run stops into a checkpoint from which another engine goes on', async () => {
    const straight = open();
    await ask(straight.engine, { type: 'start', spec });
    const first = open();
    const ended = ask(first.engine, { type: 'start', spec });
    while (!first.events.some(({ type }) => type === 'step')) await breathe();
    const answer = await ask(first.engine, { type: 'checkpoint', run: 'a', stop: true });
    if (answer.type === 'refused') throw new Error(answer.message);
    expect(await ended).toMatchObject({ reason: 'stopped' });
    const from = structuredClone(answer.checkpoint);
    expect(first.points().at(-1)?.step).toBe(from.step);
    const rest = open();
    // The seed goes with the checkpoint.
    await ask(rest.engine, {
      type: 'start',
      spec: { ...spec, run: 'b', weights: new Map(), recipe: { ...recipe, seed: 1 }, from },
    });
    expect([...first.points(), ...rest.points()]).toEqual(straight.points());
    expect(await rest.weights('b')).toEqual(await straight.weights('a'));
    for (const { engine } of [straight, first, rest]) engine.end();
  });

  test('a run that is paused gives checkpoints and stays paused; one that has ended gives none', async () => {
    const { engine, events, points } = open();
    const ended = ask(engine, { type: 'start', spec });
    while (!events.some(({ type }) => type === 'step')) await breathe();
    await ask(engine, { type: 'pause', run: 'a' });
    const [one, two] = await Promise.all([
      ask(engine, { type: 'checkpoint', run: 'a' }),
      ask(engine, { type: 'checkpoint', run: 'a' }),
    ]);
    if (one.type === 'refused' || two.type === 'refused') throw new Error('no checkpoint');
    expect(two.checkpoint).toEqual(one.checkpoint);
    expect(one.checkpoint.step).toBe(points().at(-1)?.step);
    expect(events.some(({ type }) => type === 'resumed')).toBe(false);
    await ask(engine, { type: 'resume', run: 'a' });
    expect(await ended).toMatchObject({ reason: 'finished' });
    expect((await ask(engine, { type: 'checkpoint', run: 'a' })).type).toBe('refused');
    engine.end();
  });
});
