/** Makes the initial weights of a large network beside the page, which would stand still for seconds. */
import type { Compiled } from '../../../compile/compiled.ts';
import { initialWeights } from '../../../compile/weights.ts';

self.onmessage = ({ data: { model, seed } }: MessageEvent<{ model: Compiled; seed: number }>) => {
  const weights = initialWeights(model, seed);
  self.postMessage(weights, { transfer: [...weights.values()].map(({ data }) => data.buffer) });
};
