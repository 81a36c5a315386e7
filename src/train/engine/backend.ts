/**
 * Chooses and starts tfjs's backend: WebGPU, then WebGL, each only on hardware, then wasm, then cpu; or the one chosen by
 * hand, software or not. Each is fetched only when it is tried, and has a limited time to start.
 */
import * as tf from '@tensorflow/tfjs-core';
import { type Adapter, adapterOf, backendOrder, backendTitle } from '../adapter.ts';
import type { BackendName, Host, RunNews } from '../protocol.ts';
import { registerGradients } from './kernels/register.ts';

export interface Started {
  readonly name: BackendName;
  readonly adapter: string;
  /** Why this one, as a sentence. */
  readonly why: string;
}

/** How long a backend may take to start before the next is tried. */
const START_LIMIT_MS = 20_000;

/**
 * Starts `wanted` or the best there is. Throws an Error with a sentence for the person where the one chosen by hand cannot
 * start; with 'auto' the next is tried.
 */
export async function startBackend(
  wanted: BackendName | 'auto',
  host: Pick<Host, 'wasm'>,
  say: (news: RunNews) => void = () => {},
  limitMs = START_LIMIT_MS,
): Promise<Started> {
  registerGradients();
  const passedOver: string[] = [];
  for (const name of wanted === 'auto' ? backendOrder : [wanted]) {
    const adapter = await adapterOf(name);
    const title = backendTitle[name];
    if (!adapter) {
      passedOver.push(`${title} is not available here`);
      continue;
    }
    if (!adapter.hardware && wanted === 'auto') {
      passedOver.push(`${title} has only a software adapter here (${adapter.name})`);
      continue;
    }
    say({ type: 'starting', backend: name, line: `Starting ${title}…` });
    try {
      await within(limitMs, start(name, host));
      return { name, adapter: adapter.name, why: reason(wanted, adapter, title, passedOver) };
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      passedOver.push(`${title} did not start: ${cause.replace(/\.$/, '')}`);
    }
  }
  throw new Error(`${passedOver.join('; ')}. Choose another backend.`);
}

function reason(
  wanted: BackendName | 'auto',
  adapter: Adapter,
  title: string,
  passedOver: readonly string[],
): string {
  if (wanted !== 'auto')
    return adapter.hardware
      ? `${title} was chosen by hand.`
      : `${title} was chosen by hand; ${adapter.name} is a software adapter, so WebAssembly may be faster.`;
  if (passedOver.length === 0) return `${title} on ${adapter.name || 'this GPU'} is the fastest here.`;
  return `${title}, since ${passedOver.join(' and ')}.`;
}

async function start(name: BackendName, host: Pick<Host, 'wasm'>): Promise<void> {
  switch (name) {
    case 'webgpu':
      await import('@tensorflow/tfjs-backend-webgpu');
      break;
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      break;
    case 'wasm':
      await prepareWasm(host);
      break;
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      break;
    default:
      name satisfies never;
  }
  const started = await tf.setBackend(name);
  if (!started) throw new Error('it reported no reason');
  await tf.ready();
}

async function prepareWasm(host: Pick<Host, 'wasm'>): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  const { registerWasmKernels } = await import('./kernels/wasm/register.ts');
  registerWasmKernels();
  // With threads, the minified module never starts on a cross-origin isolated page.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // Paths may be set only before the first start.
  if (Object.keys(host.wasm).length > 0 && !tf.engine().registry.wasm) setWasmPaths({ ...host.wasm });
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
