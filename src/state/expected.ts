/**
 * Which backend a run will probably take, found in the page before the engine is loaded, by the engine's own rule: a
 * hardware WebGPU adapter, then WebGL on hardware, then wasm. Software adapters do not count: they are slower than wasm.
 */
import { create } from 'zustand';
import { type Adapter, webglAdapter, webgpuAdapter } from '../train/adapter.ts';
import type { BackendName } from '../train/protocol.ts';

export interface Expected {
  readonly name: BackendName;
  readonly why: string;
  /** Bytes that one tensor may have on WebGPU; absent where there is none. */
  readonly tensor?: number;
}

export const useExpected = create<{ readonly expected: Expected | null }>()(() => ({ expected: null }));

/** Asks the browser once. */
export async function findExpected(): Promise<void> {
  if (!useExpected.getState().expected) useExpected.setState({ expected: await ask() });
}

async function ask(): Promise<Expected> {
  // A browser that throws here has nothing to offer.
  const gpu = await webgpuAdapter().catch(() => null);
  return { ...chosen(gpu), ...(gpu?.tensor !== undefined && { tensor: gpu.tensor }) };
}

function chosen(gpu: Adapter | null): Pick<Expected, 'name' | 'why'> {
  if (gpu?.hardware)
    return { name: 'webgpu', why: `WebGPU on the graphics card${gpu.name ? ` (${gpu.name})` : ''}.` };
  const gl = webglOrNull();
  if (gl?.hardware) return { name: 'webgl', why: `No WebGPU here, but WebGL on ${gl.name}.` };
  return {
    name: 'wasm',
    why: 'No graphics card is open to the browser, so the processor computes by WebAssembly.',
  };
}

function webglOrNull(): ReturnType<typeof webglAdapter> {
  try {
    return webglAdapter();
  } catch {
    return null;
  }
}
