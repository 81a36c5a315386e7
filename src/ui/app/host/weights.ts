/** The weights with which a run begins: here for a small network, beside the page for a large one. */
import { scalars } from '../../../blocks/shape.ts';
import type { Compiled, Weights } from '../../../compile/compiled.ts';
import { initialWeights } from '../../../compile/weights.ts';

/** So many numbers are drawn within two frames. */
const SMALL = 500_000;

/** Rejects where memory does not suffice. */
export function beginningWeights(model: Compiled, seed: number): Promise<Weights> {
  const count = model.layers.reduce(
    (sum, { weights }) => sum + weights.reduce((inner, { shape }) => inner + scalars(shape), 0),
    0,
  );
  if (count <= SMALL) return Promise.resolve(initialWeights(model, seed));
  const worker = new Worker(new URL('./weights.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Weights>((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Weights>) => done(data);
    worker.onerror = () => fail(new Error('the weights were not made'));
    worker.postMessage({ model, seed });
  }).finally(() => worker.terminate());
}
