/**
 * Training steps per second of LeNet-5: our loop's against stock `model.fit` with stock gradients, on the same backend with
 * the same images, in one run. Stock wasm cannot train a convolution, so there both have our kernels. Runs in Node and in a
 * page alike.
 */
import * as tf from '@tensorflow/tfjs-core';
import { layers, type Sequential, sequential } from '@tensorflow/tfjs-layers';
import { check } from '../src/check/check.ts';
import { compile } from '../src/compile/compile.ts';
import { initialWeights } from '../src/compile/weights.ts';
import type { Dataset, HeldImages } from '../src/data/dataset.ts';
import { random } from '../src/data/random.ts';
import type { Project } from '../src/graph/project.ts';
import { startBackend } from '../src/train/engine/backend.ts';
import { control } from '../src/train/engine/control.ts';
import { build } from '../src/train/engine/model.ts';
import { run } from '../src/train/engine/run.ts';
import type { BackendName, Host } from '../src/train/protocol.ts';

export interface StepsPerSecond {
  readonly adapter: string;
  readonly batch: number;
  readonly ours: number;
  readonly fit: number;
  /** ours / fit: above 1, ours is faster. */
  readonly ratio: number;
}

/** What stock LeNet-5 goes through and the engine replaces when it starts, as tfjs has it. */
const stockGradients = ['Add', 'AvgPool', 'Conv2D', 'Relu', 'Reshape'].map((name) => tf.getGradient(name));

/** Medians of rounds taken in turns after one to warm up, each pair begun by the other. `clock` gives milliseconds. */
export async function stepsPerSecond(
  lenet: Project,
  backend: BackendName,
  host: Pick<Host, 'wasm' | 'yield'>,
  batch: number,
  steps: number,
  clock: () => number = () => performance.now(),
): Promise<StepsPerSecond> {
  const { adapter } = await startBackend(backend, host);
  const data = noise(batch * steps);
  const compiled = compile(check(lenet));
  const weights = initialWeights(compiled, 1);
  const net = build(compiled, weights, { seed: 1, step: 0 });
  const recipe = { optimizer: 'adam', rate: 0.001, batch, epochs: 1, validation: 0, seed: 1 } as const;
  const ours = async (): Promise<void> => {
    const { reason, message } = await run(net, data, recipe, { ...host, say: () => {} }, control());
    if (reason !== 'finished') throw new Error(message);
  };
  const stock = stockLenet();
  const images = tf.div(
    tf.tensor(Float32Array.from(data.train.pixels), [batch * steps, ...data.train.shape]),
    255,
  );
  const labels = tf.tidy(() => tf.oneHot(tf.tensor1d(Int32Array.from(data.train.labels), 'int32'), 10));
  const stockFit = async (): Promise<void> => {
    await stock.fit(images, labels, { batchSize: batch, epochs: 1, verbose: 0 });
  };
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const from = clock();
    await work();
    return (clock() - from) / steps;
  };
  const measures = {
    ours: () => timed(ours),
    fit: async () => {
      const restore = withGradients(stockGradients);
      const time = await timed(stockFit);
      restore();
      return time;
    },
  };
  const times = { ours: [] as number[], fit: [] as number[] };
  const quotients: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const taken = { ours: 0, fit: 0 };
    for (const which of round % 2 ? (['ours', 'fit'] as const) : (['fit', 'ours'] as const))
      taken[which] = await measures[which]();
    if (round === 0) continue;
    times.ours.push(taken.ours);
    times.fit.push(taken.fit);
    quotients.push(taken.fit / taken.ours);
  }
  tf.dispose([images, labels]);
  stock.dispose();
  net.dispose();
  return {
    adapter,
    batch,
    ours: 1000 / median(times.ours),
    fit: 1000 / median(times.fit),
    ratio: median(quotients),
  };
}

const ROUNDS = 7;

/** Registers these in place of others of their names. Returns the way back. */
function withGradients(wanted: readonly tf.GradConfig[]): () => void {
  const present = wanted.map(({ kernelName }) => tf.getGradient(kernelName));
  const put = (gradients: readonly tf.GradConfig[]): void => {
    for (const gradient of gradients) {
      tf.unregisterGradient(gradient.kernelName);
      tf.registerGradient(gradient);
    }
  };
  put(wanted);
  return () => put(present);
}

const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[of.length >> 1] as number;

/** The template's layers as one writes them with tfjs. */
function stockLenet(): Sequential {
  const stock = sequential();
  stock.add(layers.conv2d({ inputShape: [32, 32, 1], filters: 6, kernelSize: 5, activation: 'relu' }));
  stock.add(layers.averagePooling2d({ poolSize: 2, strides: 2 }));
  stock.add(layers.conv2d({ filters: 16, kernelSize: 5, activation: 'relu' }));
  stock.add(layers.averagePooling2d({ poolSize: 2, strides: 2 }));
  stock.add(layers.flatten());
  stock.add(layers.dense({ units: 120, activation: 'relu' }));
  stock.add(layers.dense({ units: 84, activation: 'relu' }));
  stock.add(layers.dense({ units: 10, activation: 'softmax' }));
  stock.compile({ optimizer: tf.train.adam(0.001), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  return stock;
}

function noise(count: number): Dataset<HeldImages> {
  const rng = random('bench');
  return {
    id: 'noise',
    name: 'Noise',
    classes: Array.from({ length: 10 }, (_, i) => `${i}`),
    train: {
      shape: [32, 32, 1],
      count,
      pixels: Uint8Array.from({ length: count * 1024 }, () => rng.below(256)),
      labels: Uint8Array.from({ length: count }, () => rng.below(10)),
    },
  };
}
