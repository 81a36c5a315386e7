/** The estimate of training's memory: LeNet-5 by hand, and networks against what a real step holds at its worst. */
import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { scalars } from '../blocks/shape.ts';
import { check } from '../check/check.ts';
import { startBackend } from '../train/engine/backend.ts';
import { build } from '../train/engine/model.ts';
import { trainer } from '../train/engine/trainer.ts';
import { compile } from './compile.ts';
import type { Compiled } from './compiled.ts';
import { fittingBatch, memory, type Step } from './memory.ts';
import { initialWeights } from './weights.ts';

const template = (name: string): Compiled =>
  compile(check(JSON.parse(readFileSync(new URL(`../../templates/${name}.json`, import.meta.url), 'utf8'))));
const lenet = template('lenet-5');
const resnet = template('cifar-resnet-20');
const step = (change: Partial<Step> = {}): Step => ({
  batch: 64,
  optimizer: 'adam',
  backend: 'webgpu',
  ...change,
});

describe('the memory for training LeNet-5', () => {
  it('is four bytes for each of its 61,706 weights and gradients, and as the optimizer keeps', () => {
    const of = (optimizer: Step['optimizer']) => memory(lenet, step({ optimizer }));
    expect(of('sgd')).toMatchObject({ weights: 246_824, gradients: 246_824, optimizer: 0 });
    expect(of('momentum').optimizer).toBe(246_824);
    expect(of('adam').optimizer).toBe(2 * 246_824);
    expect(of('rmsprop').optimizer).toBe(246_824);
  });

  it('keeps every output once for each image of the batch', () => {
    // Input, C1, S2, C3, S4, F5, F6 and the logits; the ReLUs are fused, and Flatten shares S4’s values.
    const scalarsKept = 1024 + 4704 + 1176 + 1600 + 400 + 120 + 84 + 10;
    expect(memory(lenet, step({ batch: 1 })).activations).toBe(4 * scalarsKept);
    expect(memory(lenet, step()).activations).toBe(64 * 4 * scalarsKept);
  });

  it('is the sum of its parts; its largest tensor is C1’s output, for one image the weights of F5', () => {
    for (const backend of ['webgpu', 'wasm'] as const) {
      const { total, largest, ...parts } = memory(lenet, step({ backend }));
      expect(total).toBe(Object.values(parts).reduce((sum, part) => sum + part));
    }
    const { largest } = memory(lenet, step());
    expect(largest).toBe(64 * 4704 * 4);
    expect(memory(lenet, step({ batch: 1 })).largest).toBe(400 * 120 * 4);
  });

  it('names the largest batch that fits, or none', () => {
    const unbounded = Number.POSITIVE_INFINITY;
    const fits = (total: number, tensor = unbounded): number =>
      fittingBatch(lenet, step({ batch: 100 }), { total, tensor });
    expect(fits(unbounded)).toBe(100);
    expect(fits(memory(lenet, step({ batch: 32 })).total)).toBe(32);
    // 4704 · 4 bytes of C1 for each image.
    expect(fits(unbounded, 16 * 18_816)).toBe(16);
    expect(fits(unbounded, 100_000)).toBe(0);
    expect(fits(1_000_000)).toBe(0);
  });
});

/**
 * The bytes of all data at the worst moment of a step, those that several tensors share counted once: `tf.memory()` counts
 * them once for each tensor, and says nothing of the time between.
 */
async function measured(model: Compiled, { batch, optimizer, backend }: Step): Promise<number> {
  await startBackend(backend, { wasm: {} });
  const before = tf.memory().numBytes;
  const net = build(model, initialWeights(model, 1), { step: 0, seed: 1 });
  const indices = Uint32Array.from({ length: batch }, (_, i) => i);
  const work = trainer(
    net,
    {
      at: () => ({
        inputs: () =>
          model.inputs.map(({ shape }) =>
            tf.tensor(new Float32Array(batch * scalars(shape)).fill(0.5), [batch, ...shape]),
          ),
        oneHot: (classes) =>
          tf.tensor2d(new Float32Array(batch * classes).fill(1 / classes), [batch, classes]),
      }),
    },
    { optimizer, rate: 0.001 },
  );
  // The first step makes what the optimizer remembers.
  work.step(indices);
  await work.read();
  const held = tf.memory().numBytes - before;
  const { state } = tf.engine() as unknown as { state: { tensorInfo: Table } };
  const table = state.tensorInfo;
  const sizes = new Map<object, number>();
  let [now, most] = [0, 0];
  state.tensorInfo = {
    has: (key) => table.has(key),
    get: (key) => table.get(key),
    set: (key, value) => {
      if (!table.has(key)) {
        const size = scalars(value.shape) * (value.dtype === 'bool' ? 1 : 4);
        sizes.set(key, size);
        now += size;
        most = Math.max(most, now);
      }
      table.set(key, value);
    },
    delete: (key) => {
      now -= sizes.get(key) ?? 0;
      sizes.delete(key);
      return table.delete(key);
    },
  };
  work.step(indices);
  state.tensorInfo = table;
  work.dispose();
  net.dispose();
  return held + most;
}

interface Table {
  has(key: object): boolean;
  get(key: object): unknown;
  set(key: object, value: { readonly shape: readonly number[]; readonly dtype: string }): void;
  delete(key: object): boolean;
}

describe('the estimate is between three quarters and one and a third of what a step holds', () => {
  const blank = template('blank');
  it.each<[string, Compiled, Step]>([
    ['LeNet-5 with SGD on cpu', lenet, step({ batch: 8, optimizer: 'sgd', backend: 'cpu' })],
    ['LeNet-5 with Adam on cpu', lenet, step({ batch: 8, backend: 'cpu' })],
    ['LeNet-5 with Adam on wasm', lenet, step({ backend: 'wasm' })],
    ['LeNet-5 at batch 2, where the update of Adam weighs most', lenet, step({ batch: 2, backend: 'wasm' })],
    ['LeNet-5 with RMSprop at batch 2', lenet, step({ batch: 2, optimizer: 'rmsprop', backend: 'wasm' })],
    ['LeNet-5 with momentum', lenet, step({ optimizer: 'momentum', backend: 'wasm' })],
    ['one dense layer', blank, step({ backend: 'cpu' })],
    ['ResNet-20 with batch norm and shortcuts', resnet, step({ batch: 4, backend: 'wasm' })],
    ['ResNet-20 with SGD', resnet, step({ batch: 4, optimizer: 'sgd', backend: 'wasm' })],
    ['mlpconv layers', template('network-in-network'), step({ batch: 2, backend: 'wasm' })],
    ['joined branches and a side branch', template('cifar-googlenet'), step({ batch: 4, backend: 'wasm' })],
    [
      'subsampling, a table and an RBF output',
      template('lenet-5-1998'),
      step({ batch: 16, backend: 'wasm' }),
    ],
  ])('%s', async (_what, model, how) => {
    const { total, copies } = memory(model, how);
    // Copies are no tensors: they are measured below.
    const ratio = (total - copies) / (await measured(model, how));
    expect(ratio).toBeGreaterThan(3 / 4);
    expect(ratio).toBeLessThan(4 / 3);
  });
});

it('a step of ResNet-20 holds little more than two outputs for each convolution; in tfjs’s own order it is sixteen', async () => {
  // Per image: 7 convolutions of 16 × 32 × 32, 6 of 32 × 16 × 16, 6 of 64 × 8 × 8; the normalised values, and the ReLU's.
  const outputs = 7 * 16_384 + 6 * 8192 + 6 * 4096;
  const batch = 8;
  const held = await measured(resnet, step({ batch, optimizer: 'sgd', backend: 'wasm' }));
  const { weights, gradients } = memory(resnet, step({ optimizer: 'sgd' }));
  expect((held - weights - gradients) / (4 * batch * outputs)).toBeLessThan(3);
});

/** Bytes of the wasm heap in use, in steps of 4 kB: what can be taken of it before it grows is free. */
function heapInUse(): number {
  const { wasm } = tf.backend() as unknown as {
    wasm: { HEAPU8: Uint8Array; _malloc(size: number): number; _free(at: number): void };
  };
  const size = wasm.HEAPU8.length;
  const taken: number[] = [];
  while (wasm.HEAPU8.length === size) taken.push(wasm._malloc(4096));
  for (const at of taken) wasm._free(at);
  return size - 4096 * taken.length;
}

describe('the copies of weights that a backend keeps', () => {
  it('are one of each dense layer and two of each convolution on wasm, and none elsewhere', () => {
    const convolutions = 5 * 5 * 6 + 5 * 5 * 6 * 16;
    const dense = 400 * 120 + 120 * 84 + 84 * 10;
    expect(memory(lenet, step({ backend: 'wasm' })).copies).toBe(4 * (2 * convolutions + dense));
    for (const backend of ['webgpu', 'webgl', 'cpu'] as const)
      expect(memory(lenet, step({ backend })).copies).toBe(0);
  });

  const wide: Compiled = {
    name: 'wide',
    layers: [
      { name: 'in', class: 'InputLayer', config: {}, from: [], weights: [], output: [784] },
      {
        name: 'fc',
        class: 'Dense',
        config: { units: 512, use_bias: false, activation: 'linear' },
        from: ['in'],
        weights: [{ name: 'kernel', shape: [784, 512], init: 'zeros', trainable: true, fan: [784, 512] }],
        output: [512],
      },
    ],
    inputs: [{ layer: 'in', shape: [784], fit: 'exact', scale: [1, 0] }],
    outputs: [
      { layer: 'fc', name: 'out', logits: 'fc', classes: 512, weight: 1, main: true, loss: 'cross-entropy' },
    ],
    of: {},
  };
  it.each<[string, Compiled]>([
    ['one dense layer', wide],
    ['ResNet-20', resnet],
    ['mlpconv layers', template('network-in-network')],
    ['joined branches', template('cifar-googlenet')],
  ])('are what the heap holds after a forward pass of %s, within a quarter', async (_what, model) => {
    await startBackend('wasm', { wasm: {} });
    const net = build(model, initialWeights(model, 1), { step: 0, seed: 1 });
    const before = heapInUse();
    tf.tidy(() => {
      const inputs = model.inputs.map(({ shape }) => tf.zeros([1, ...shape]));
      for (const logits of net.logits(inputs, false)) logits.dataSync();
    });
    const held = heapInUse() - before;
    net.dispose();
    const { copies } = memory(model, step({ backend: 'wasm' }));
    expect(copies / held).toBeGreaterThan(3 / 4);
    expect(copies / held).toBeLessThan(4 / 3);
  });
});
