/**
 * Lets a browser test compare the engine's gradients and first steps on any backend against cpu, and what it says when the
 * device is lost, in the page itself.
 */

import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import { check } from '../../src/check/check.ts';
import { compile } from '../../src/compile/compile.ts';
import { initialWeights } from '../../src/compile/weights.ts';
import type { Project } from '../../src/graph/project.ts';
import { startBackend } from '../../src/train/engine/backend.ts';
import { control } from '../../src/train/engine/control.ts';
import { build } from '../../src/train/engine/model.ts';
import {
  disagreement,
  firstLosses,
  type Gradients,
  gradientCases,
  gradientsOf,
} from '../../src/train/engine/oracle.ts';
import { run } from '../../src/train/engine/run.ts';
import { messageTurns } from '../../src/train/engine/turns.ts';
import type { BackendName } from '../../src/train/protocol.ts';
import lenet from '../../templates/lenet-5.json';

const host = {
  wasm: {
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  },
};

/** The backend's adapter, and for each case how far its gradients are from cpu's. */
async function gradients(backend: BackendName) {
  const cases = gradientCases();
  await startBackend('cpu', host);
  const oracle: Gradients[] = [];
  for (const one of cases) oracle.push(await gradientsOf(one));
  const started = await startBackend(backend, host);
  const apart: [name: string, difference: number][] = [];
  for (const [i, one] of cases.entries())
    apart.push([one.name, disagreement(oracle[i] as Gradients, await gradientsOf(one))]);
  return { ...started, apart };
}

/** Losses of LeNet-5's first five steps at batch 4, by backend. */
async function steps(backends: readonly BackendName[]) {
  const compiled = compile(check(lenet as unknown as Project));
  const recipe = { optimizer: 'momentum', rate: 0.01, batch: 4, seed: 3 } as const;
  const losses: (readonly number[])[] = [];
  for (const backend of backends) {
    await startBackend(backend, host);
    losses.push(await firstLosses(compiled, initialWeights(compiled, 3), recipe, 5));
  }
  return losses;
}

/** How a run on WebGPU ends whose device is taken away after its first step, and the first loss on wasm afterwards. */
async function lose() {
  const compiled = compile(check(lenet as unknown as Project));
  const weights = initialWeights(compiled, 3);
  await startBackend('webgpu', host);
  const { device } = tf.backend() as unknown as { readonly device: GPUDevice };
  const count = 64;
  const images = {
    shape: [28, 28, 1],
    count,
    pixels: new Uint8Array(count * 28 * 28).fill(99),
    labels: new Uint8Array(count),
  } as const;
  const data = { id: 'grey', name: 'Grey', classes: [...'0123456789'], train: images };
  const recipe = { optimizer: 'adam', rate: 0.001, batch: 4, epochs: 2, validation: 0, seed: 1 } as const;
  const net = build(compiled, weights, { seed: 1, step: 0 });
  const say = ({ type }: { readonly type: string }): void => {
    if (type === 'step') device.destroy();
  };
  const { reason, message } = await run(net, data, recipe, { yield: messageTurns(), say }, control());
  net.dispose();
  const [after] = await steps(['wasm']);
  return { reason, message, after: after?.[0] };
}

declare global {
  interface Window {
    engine: { gradients: typeof gradients; steps: typeof steps; lose: typeof lose };
  }
}

window.engine = { gradients, steps, lose };
