/** Why a run ended that nobody stopped, as sentences for the person. */

/** `value` is the first loss that is no finite number, `rate` the learning rate. */
export function divergence(step: number, value: number, rate: number): string {
  const what = Number.isNaN(value) ? 'is no longer a number at' : 'became infinite at';
  const lower = Number((rate / 10).toPrecision(12));
  return `The loss ${what} step ${step}. Lower the learning rate: ${rate} → ${lower}.`;
}

const memory =
  /out of memory|allocation|enlarge memory|memory access out of bounds|OOM|array buffer|texture size/i;
const lost = /context (was )?lost|lost context|device (was |is )?lost|lost device/i;

/** What the library threw while training or starting. */
export function failure(error: unknown, batch: number): string {
  const text = error instanceof Error ? error.message : String(error);
  if (lost.test(text))
    return 'The graphics card was taken away from the page (its driver was reset or busy). Reload the page, or choose WebAssembly.';
  if (memory.test(text))
    return batch > 1
      ? `Training needs more memory than there is. Lower the batch size: ${batch} → ${Math.ceil(batch / 2)}.`
      : 'Training needs more memory than there is. Choose a smaller network.';
  return `The engine failed: ${text.replace(/\.$/, '')}.`;
}
