/** The loop and the engine on tiny networks in this process, wasm where it does not matter. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { initialWeights } from '../../compile/weights.ts';
import { ask, tell } from '../ask.ts';
import type { Event, Recipe, RunNews, RunSpec } from '../protocol.ts';
import { startBackend } from './backend.ts';
import { control } from './control.ts';
import { localEngine } from './local.ts';
import { build } from './model.ts';
import { batches, run } from './run.ts';
import { answering, breathe, halves as data, network } from './tiny.ts';
import { trainer } from './trainer.ts';

const recipe: Recipe = { optimizer: 'adam', rate: 0.01, batch: 16, epochs: 2, validation: 0.2, seed: 7 };

/** Runs `network` and gives what was said. */
async function told(
  given: Partial<Recipe> = {},
  compiled = network(),
  onSay: (news: RunNews) => void = () => {},
) {
  const events: RunNews[] = [];
  const host = {
    yield: breathe,
    say: (news: RunNews) => {
      events.push(news);
      onSay(news);
    },
  };
  const asked = { ...recipe, ...given };
  const net = build(compiled, initialWeights(compiled, asked.seed), { seed: asked.seed, step: 0 });
  const steering = control();
  const outcome = await run(net, data, asked, host, steering);
  net.dispose();
  const points = events.flatMap((event) => (event.type === 'step' ? event.points : []));
  return { outcome, events, points };
}

describe('on wasm', () => {
  beforeAll(() => startBackend('wasm', { wasm: {} }));

  test('two classes that a child tells apart are learned, and scores tell it', async () => {
    const { outcome, points } = await told({ epochs: 4 });
    expect(outcome.reason).toBe('finished');
    expect(points.map((point) => point.step)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(outcome.scores?.valAccuracy).toBe(1);
    expect(outcome.testAccuracy).toBe(1);
    expect(outcome.imagesPerSecond).toBeGreaterThan(0);
  });

  test('one seed gives one loss curve, with dropout and batch norm; another seed another', async () => {
    const first = await told();
    const again = await told();
    const other = await told({ seed: 8 });
    expect(again.points).toEqual(first.points);
    expect(other.points).not.toEqual(first.points);
  });

  test('no tensor is left over: as many after step 200 as after step 10, and none after the run', async () => {
    const before = tf.memory().numTensors;
    const net = build(network(), initialWeights(network(), 1), { seed: 1, step: 0 });
    const work = trainer(net, batches(net, data.train), recipe);
    const at: number[] = [];
    for (let step = 1; step <= 200; step++) {
      work.step(Uint32Array.of(step % 80, (step + 1) % 80));
      if (step % 7 === 0) await work.read();
      if (step === 10 || step === 200) at.push(tf.memory().numTensors);
    }
    expect(at[1]).toBe(at[0]);
    work.dispose();
    net.dispose();
    expect(tf.memory().numTensors).toBe(before);
    await told();
    expect(tf.memory().numTensors).toBe(before);
  });

  test('a loss that is no number ends the run with a sentence', async () => {
    const { outcome, points } = await told({ optimizer: 'sgd', rate: 1e30, epochs: 3 }, network({ l2: 1 }));
    expect(outcome.reason).toBe('diverged');
    const bad = points.find((point) => !Number.isFinite(point.loss));
    expect(outcome.message).toMatch(
      new RegExp(
        `^The loss (became infinite|is no longer a number) at step ${bad?.step}\\. Lower the learning rate: 1e\\+30 → 1e\\+29\\.$`,
      ),
    );
  });

  test('weights of outputs count: at weight 0 a side branch adds nothing, at 2 twice its loss', async () => {
    const alone = await told({ epochs: 1 });
    const mute = await told({ epochs: 1 }, network({ side: 0 }));
    expect(mute.points[0]?.loss).toBe(alone.points[0]?.loss);
    const half = await told({ epochs: 1 }, network({ side: 0.5 }));
    const twice = await told({ epochs: 1 }, network({ side: 2 }));
    const first = (of: typeof half): number =>
      (of.points[0]?.loss as number) - (alone.points[0]?.loss as number);
    expect(first(half)).toBeGreaterThan(0);
    expect(first(twice) / first(half)).toBeCloseTo(4, 4);
  });

  test('an L2 penalty adds its sum of squares to the loss', async () => {
    const alone = await told({ epochs: 1 });
    const penalised = await told({ epochs: 1 }, network({ l2: 0.1 }));
    const kernel = initialWeights(network(), recipe.seed).get('fc/kernel')?.data as Float32Array;
    const squares = kernel.reduce((sum, value) => sum + value * value, 0);
    const added = (penalised.points[0]?.loss as number) - (alone.points[0]?.loss as number);
    expect(added).toBeCloseTo(0.1 * squares, 5);
  });

  test('batch norm normalises by the batch and moves its running statistics by 1 − momentum', async () => {
    const compiled = network();
    const net = build(compiled, initialWeights(compiled, 1), { seed: 1, step: 0 });
    const one = batches(net, data.train);
    const indices = Uint32Array.of(0, 1, 2, 3);
    const first = await one.at(indices);
    const conv = tf.tidy(() => {
      const stem = { ...compiled, outputs: [{ ...compiled.outputs[0], logits: 'conv' } as never] };
      const maps = build(stem, initialWeights(compiled, 1), net.clock).logits(first.inputs(), false)[0];
      return Array.from(tf.mean(maps as tf.Tensor, [0, 1, 2]).dataSync());
    });
    const work = trainer(net, one, { optimizer: 'sgd', rate: 0 });
    work.step(indices);
    const after = (await net.weights()).get('bn/moving_mean')?.data as Float32Array;
    after.forEach((value, i) => {
      expect(value).toBeCloseTo(0.1 * (conv[i] as number), 5);
    });
    work.dispose();
    net.dispose();
  });

  test('pause holds the steps, resume goes on, stop ends, all in between two steps', async () => {
    const events: Event[] = [];
    const engine = localEngine({ wasm: {}, yield: breathe });
    engine.hear((event) => events.push(event));
    const types = (): string[] => events.map((event) => event.type);
    const until = async (type: string): Promise<void> => {
      while (!types().includes(type)) await breathe();
    };
    const spec: RunSpec = {
      run: 'r',
      model: { ...network(), inputs: [{ layer: 'in', shape: [6, 6, 1], fit: 'resize', scale: [1, 0] }] },
      weights: initialWeights(network(), 1),
      recipe: { ...recipe, epochs: 10_000 },
      data: { source: 'digits', name: 'Digits', values: { count: 100, seed: 1 } },
      backend: 'wasm',
    };
    const wide = { ...spec, model: answering(spec.model, 10) };
    const done = ask(engine, { type: 'start', spec: { ...wide, weights: initialWeights(wide.model, 1) } });
    await until('step');
    const paused = await ask(engine, { type: 'pause', run: 'r' });
    expect(paused.type).toBe('paused');
    const frozen = events.length;
    for (let i = 0; i < 50; i++) await breathe();
    expect(events.length).toBe(frozen);
    // Questions are answered meanwhile.
    const image = new Float32Array(28 * 28).fill(0.5);
    const answer = await ask(engine, { type: 'predict', run: 'r', image, shape: [28, 28, 1] });
    const values = answer.type === 'probabilities' ? answer.values : [];
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    expect((await ask(engine, { type: 'resume', run: 'r' })).type).toBe('resumed');
    tell(engine, { type: 'stop', run: 'r' });
    const last = (await done) as Event & { type: 'stopped' };
    expect([last.type, last.reason, last.message]).toEqual(['stopped', 'stopped', '']);
    const seen = (await ask(engine, { type: 'review', run: 'r', count: 5 })) as Event & { type: 'reviewed' };
    expect([seen.of, seen.images.length]).toEqual([2000, 5]);
    expect(seen.images.every((one) => one.guess !== one.label)).toBe(true);
  });
});

test('the same network and seed train alike on cpu and on wasm', async () => {
  const curves: number[][] = [];
  for (const backend of ['cpu', 'wasm'] as const) {
    await startBackend(backend, { wasm: {} });
    curves.push((await told({ optimizer: 'momentum' })).points.map((point) => point.loss));
  }
  const [cpu = [], wasm = []] = curves;
  expect(cpu).toHaveLength(8);
  cpu.forEach((loss, i) => {
    expect(Math.abs(loss - (wasm[i] as number)) / loss).toBeLessThan(1e-3);
  });
});
