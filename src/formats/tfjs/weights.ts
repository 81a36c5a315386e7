/** Our weights as those of stock layers, and back: groups of a convolution are parts of one kernel's channels. */
import { type Shape, scalars } from '../../blocks/shape.ts';
import type { Compiled, Weights } from '../../compile/compiled.ts';
import { expand, type StockLayer, type StockWeight } from './stock.ts';

/** Every layer of the network in stock tfjs's terms, in data order. */
export function stockLayers(model: Compiled): readonly StockLayer[] {
  const shapes = new Map(model.layers.map((layer) => [layer.name, layer.output]));
  return model.layers.flatMap((layer) =>
    expand(
      layer,
      layer.from.map((name) => shapes.get(name) as Shape),
    ),
  );
}

/** Calls `row` with where each run of neighbouring values stands in ours and in theirs. */
function runs(weight: StockWeight, row: (ours: number, theirs: number, length: number) => void): void {
  const length = weight.run ?? weight.shape.at(-1) ?? 1;
  const count = scalars(weight.shape) / length;
  for (let i = 0; i < count; i++) row(i * weight.channels + weight.first, i * length, length);
}

/** The values of a stock weight, from all of ours. Throws where one is missing: that would be a fault of ours. */
export function takeWeight(weight: StockWeight, weights: Weights): Float32Array {
  const ours = weights.get(weight.of);
  if (!ours) throw new Error(`no value for ${weight.of}`);
  if (scalars(weight.shape) === ours.data.length) return ours.data;
  const data = new Float32Array(scalars(weight.shape));
  runs(weight, (from, to, length) => data.set(ours.data.subarray(from, from + length), to));
  return data;
}

/** Puts a stock weight's values into ours, which has room for all of its parts. */
export function putWeight(weight: StockWeight, data: Float32Array, ours: Float32Array): void {
  runs(weight, (to, from, length) => ours.set(data.subarray(from, from + length), to));
}
