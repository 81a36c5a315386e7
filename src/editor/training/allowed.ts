/** How much memory a backend may take here, as far as a page can know. */
import type { Allowed } from '../../compile/memory.ts';
import type { BackendName } from '../../train/protocol.ts';

const none = Number.POSITIVE_INFINITY;
const gigabyte = 2 ** 30;

/**
 * A wasm program addresses 4 GB, of which gaps between tensors take up to a fifth: VGG-16 with SGD, 2.4 GB by the estimate,
 * fills 3.0 GB; with Adam, 3.4 GB by the estimate, 3.75 GB with one image, and it fails with eight.
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
