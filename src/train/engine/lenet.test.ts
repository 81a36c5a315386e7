import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../check/check.ts';
import { compile } from '../../compile/compile.ts';
import { initialWeights } from '../../compile/weights.ts';
import type { Project } from '../../graph/project.ts';
import type { Event } from '../protocol.ts';
import { startBackend } from './backend.ts';
import { evaluate } from './core.ts';
import { predict } from './inspect.ts';
import { train } from './local.ts';
import { build } from './model.ts';
import { firstLosses } from './oracle.ts';

const template = (name: string) => {
  const file = new URL(`../../../templates/${name}.json`, import.meta.url);
  return compile(check(JSON.parse(readFileSync(file, 'utf8')) as Project));
};
const lenet = template('lenet-5');
const original = template('lenet-5-1998');

test('the first five steps of LeNet-5 agree on wasm and cpu within a thousandth, for every optimizer', async () => {
  for (const optimizer of ['sgd', 'momentum', 'adam', 'rmsprop'] as const) {
    const recipe = { optimizer, rate: optimizer === 'sgd' ? 0.05 : 0.002, batch: 4, seed: 3 };
    const losses: (readonly number[])[] = [];
    for (const backend of ['cpu', 'wasm'] as const) {
      await startBackend(backend, { wasm: {} });
      losses.push(await firstLosses(lenet, initialWeights(lenet, 3), recipe, 5));
    }
    const [cpu = [], wasm = []] = losses;
    expect(new Set(cpu).size).toBe(5);
    cpu.forEach((loss, i) => {
      expect(Math.abs(loss - (wasm[i] as number)) / loss, `${optimizer}, step ${i + 1}`).toBeLessThan(1e-3);
    });
  }
});

test('LeNet-5 learns digits as a command runs it, and the weights that come back give the accuracy it said', async () => {
  const events: Event[] = [];
  const host = {
    wasm: {},
    yield: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
  const data = { source: 'digits', name: 'Digits', values: { count: 1500, seed: 1 } } as const;
  const result = await train(
    {
      run: 'test',
      model: lenet,
      weights: initialWeights(lenet, 1),
      recipe: { optimizer: 'adam', rate: 0.003, batch: 32, epochs: 2, validation: 0.1, seed: 1 },
      data,
      backend: 'auto',
    },
    host,
    (event) => events.push(event),
  );
  expect(result.reason).toBe('finished');
  expect(result.testAccuracy).toBeGreaterThan(0.7);
  const backend = events.find((event) => event.type === 'backend');
  expect(backend?.name).toBe('wasm');
  expect(backend?.why).toBe(
    'WebAssembly, since WebGPU is not available here and WebGL is not available here.',
  );
  const { loadDataset } = await import('../../data/load.ts');
  const loaded = await loadDataset(data);
  if ('problem' in loaded || !loaded.test || !result.weights) throw new Error('no digits');
  const measured = await evaluate(lenet, result.weights, loaded.test, 'wasm', host);
  expect(measured).toEqual({ accuracy: result.testAccuracy, n: 2000 });
});

test('LeNet-5 of 1998, with its table, its subsampling and its pictures, learns too and says how near each digit is', async () => {
  const host = { wasm: {}, yield: () => Promise.resolve() };
  const start = initialWeights(original, 1);
  const result = await train(
    {
      run: 'test',
      model: original,
      weights: start,
      recipe: { optimizer: 'adam', rate: 0.003, batch: 32, epochs: 2, validation: 0.1, seed: 1 },
      data: { source: 'digits', name: 'Digits', values: { count: 1500, seed: 1 } },
      backend: 'wasm',
    },
    host,
  );
  expect(result.reason).toBe('finished');
  expect(result.testAccuracy).toBeGreaterThan(0.6);
  // Its pictures stay as they are; all else has moved.
  const kept = [...start].filter(([name, { data }]) =>
    data.every((value, i) => value === result.weights?.get(name)?.data[i]),
  );
  expect(kept.map(([name]) => name)).toEqual(['digit/distance/codes']);
  const net = build(original, result.weights ?? start, { seed: 1, step: 0 });
  const shares = await predict(net, new Float32Array(28 * 28), [28, 28, 1]);
  expect(shares).toHaveLength(10);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
  net.dispose();
});

test('the first five steps of LeNet-5 of 1998 agree on wasm and cpu within a thousandth', async () => {
  const recipe = { optimizer: 'momentum', rate: 0.001, batch: 4, seed: 3 } as const;
  const losses: (readonly number[])[] = [];
  for (const backend of ['cpu', 'wasm'] as const) {
    await startBackend(backend, { wasm: {} });
    losses.push(await firstLosses(original, initialWeights(original, 3), recipe, 5));
  }
  const [cpu = [], wasm = []] = losses;
  expect(new Set(cpu).size).toBe(5);
  cpu.forEach((loss, i) => {
    expect(Math.abs(loss - (wasm[i] as number)) / loss, `step ${i + 1}`).toBeLessThan(1e-3);
  });
});
