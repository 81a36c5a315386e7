/**
 * Which backend a run will probably take, found in the page before the engine is loaded: the first in the engine's own order
 * that has hardware. Software adapters do not count: they are slower than wasm.
 */
import { type Adapter, adapterOf, backendOrder } from '../../train/adapter.ts';
import type { BackendName } from '../../train/protocol.ts';
import { createStore, type Store } from '../store.ts';

export interface Expected {
  readonly name: BackendName;
  readonly why: string;
  /** Bytes that one tensor may have on WebGPU; absent where there is none. */
  readonly tensor?: number;
}

export type ExpectedStore = Store<{
  readonly expected: Expected | null;
  /** Asks the browser once. */
  readonly find: () => Promise<void>;
}>;

export const createExpected = (): ExpectedStore =>
  createStore((set, get) => ({
    expected: null,
    find: async () => {
      if (!get().expected) set({ expected: await ask() });
    },
  }));

async function ask(): Promise<Expected> {
  const gpu = await adapterOf('webgpu');
  for (const name of backendOrder) {
    const adapter = name === 'webgpu' ? gpu : await adapterOf(name);
    if (!adapter?.hardware) continue;
    return { name, why: reason(name, adapter), ...(gpu?.tensor !== undefined && { tensor: gpu.tensor }) };
  }
  throw new Error('wasm needs no adapter');
}

function reason(backend: BackendName, { name }: Adapter): string {
  if (backend === 'webgpu') return `WebGPU on the graphics card${name ? ` (${name})` : ''}.`;
  if (backend === 'webgl') return `No WebGPU here, but WebGL on ${name}.`;
  return 'No graphics card is open to the browser, so the processor computes by WebAssembly.';
}
