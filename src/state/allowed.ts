/** How much memory a backend may take here, as far as a page can know. */
import type { Allowed } from '../compile/memory.ts';
import type { BackendName } from '../train/protocol.ts';

const none = Number.POSITIVE_INFINITY;
const gigabyte = 2 ** 30;

/**
 * A wasm program addresses 4 GB. Of these its kernels take a copy of the weights in their own order, and gaps remain: VGG-16
 * with Adam, 2.8 GB by the estimate, fills 3.75 GB with one image and fails with eight.
 */
const wasmHeap = 3 * gigabyte;

/**
 * WebGPU bounds each tensor and does not say how much there is in all; the others share the computer's memory, which
 * browsers tell only roughly (`deviceMemory`, GB) or not at all.
 */
export function allowedOn(
  backend: BackendName,
  {
    tensor,
    deviceMemory,
  }: { readonly tensor?: number | undefined; readonly deviceMemory?: number | undefined },
): Allowed {
  const computer = deviceMemory ? deviceMemory * gigabyte : none;
  switch (backend) {
    case 'webgpu':
      return { total: none, tensor: tensor ?? none };
    case 'wasm':
      return { total: Math.min(wasmHeap, computer), tensor: none };
    default:
      return { total: computer, tensor: none };
  }
}
