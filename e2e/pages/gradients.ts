/** Lets a browser test judge the engine's gradients and first steps on any backend against cpu, in the page itself. */

import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { check } from '../../src/check/check.ts';
import { compile } from '../../src/compile/compile.ts';
import { initialWeights } from '../../src/compile/weights.ts';
import type { Project } from '../../src/graph/project.ts';
import { startBackend } from '../../src/train/engine/backend.ts';
import {
  disagreement,
  firstLosses,
  type Gradients,
  gradientCases,
  gradientsOf,
} from '../../src/train/engine/judge.ts';
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
  const judge: Gradients[] = [];
  for (const one of cases) judge.push(await gradientsOf(one));
  const started = await startBackend(backend, host);
  const apart: [name: string, difference: number][] = [];
  for (const [i, one] of cases.entries())
    apart.push([one.name, disagreement(judge[i] as Gradients, await gradientsOf(one))]);
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

declare global {
  interface Window {
    judge: { gradients: typeof gradients; steps: typeof steps };
  }
}

window.judge = { gradients, steps };
