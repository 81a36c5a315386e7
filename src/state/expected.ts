/**
 * Which backend a run will probably take, found in the page before the engine is loaded, by the engine's own rule: a
 * hardware WebGPU adapter, then WebGL on hardware, then wasm. Software adapters do not count: they are slower than wasm.
 */
import { create } from 'zustand';
import type { BackendName } from '../train/protocol.ts';

export interface Expected {
  readonly name: BackendName;
  readonly why: string;
}

export const useExpected = create<{ readonly expected: Expected | null }>()(() => ({ expected: null }));

const software = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** Asks the browser once. */
export async function findExpected(): Promise<void> {
  if (!useExpected.getState().expected) useExpected.setState({ expected: await ask() });
}

async function ask(): Promise<Expected> {
  try {
    const adapter = await navigator.gpu?.requestAdapter();
    const info = adapter?.info;
    if (
      info &&
      !info.isFallbackAdapter &&
      !software.test(`${info.vendor} ${info.architecture} ${info.description}`)
    ) {
      const named = info.description || [info.vendor, info.architecture].filter(Boolean).join(' ');
      return { name: 'webgpu', why: `WebGPU on the graphics card${named ? ` (${named})` : ''}.` };
    }
  } catch {
    // A browser that throws here has no WebGPU to offer.
  }
  const renderer = webglRenderer();
  if (renderer && !software.test(renderer))
    return { name: 'webgl', why: `No WebGPU here, but WebGL on ${renderer}.` };
  return {
    name: 'wasm',
    why: 'No graphics card is open to the browser, so the processor computes by WebAssembly.',
  };
}

/** Name of what draws WebGL; '' where there is none. */
function webglRenderer(): string {
  try {
    const gl = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true });
    if (!gl) return '';
    const open = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(open ? open.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return name;
  } catch {
    return '';
  }
}
