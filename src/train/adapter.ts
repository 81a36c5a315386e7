/**
 * What graphics hardware lies behind WebGPU and WebGL here, if any. A software adapter draws on the CPU and is slower than
 * wasm: SwiftShader (Chromium), llvmpipe (Mesa), Basic Render (Windows).
 */
import type { BackendName } from './protocol.ts';

export interface Adapter {
  /** As the browser names it; empty where it does not say. */
  readonly name: string;
  readonly hardware: boolean;
  /** Bytes that one tensor may have at most; absent where the adapter sets no bound of its own. */
  readonly tensor?: number;
}

const software = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** By its name alone; WebGPU says it in `isFallbackAdapter` too. */
export const isSoftware = (name: string): boolean => software.test(name);

/** Null where the browser offers no adapter. */
async function webgpuAdapter(): Promise<Adapter | null> {
  const gpu = (globalThis as { navigator?: Navigator }).navigator?.gpu;
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ');
  // tfjs asks for as much as the adapter has.
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  const tensor = Math.min(maxBufferSize, maxStorageBufferBindingSize);
  return { name, hardware: !isFallbackAdapter && !isSoftware(name), tensor };
}

/** Null where there is no WebGL 2. */
function webglAdapter(): Adapter | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { name, hardware: !isSoftware(name) };
}

/** As they are preferred: each only on hardware, of which the last two need none but the processor. */
export const backendOrder: readonly BackendName[] = ['webgpu', 'webgl', 'wasm', 'cpu'];

/** What a backend would compute on here; null where it is not available. A browser that throws has nothing to offer. */
export async function adapterOf(name: BackendName): Promise<Adapter | null> {
  try {
    if (name === 'webgpu') return await webgpuAdapter();
    if (name === 'webgl') return webglAdapter();
  } catch {
    return null;
  }
  return { name: 'CPU', hardware: true };
}

/** What each backend is called to a person, everywhere. */
export const backendTitle: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'JavaScript',
};

/** What can be chosen for a run, in the order in which it is offered. */
export const backendChoices: Readonly<Record<BackendName | 'auto', string>> = {
  auto: 'Automatic',
  ...backendTitle,
};
