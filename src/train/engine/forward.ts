/**
 * The forward pass, layer by layer. tfjs's own holds every output until the pass has ended; here an output goes when the last
 * layer that reads it has run, and what the backward pass needs has been kept by then.
 */
import type * as tf from '@tensorflow/tfjs-core';
import type { KerasLayer } from './layers/forward.ts';

export interface Step {
  readonly name: string;
  readonly from: readonly string[];
  readonly layer: KerasLayer;
}

/** Batches of the inputs, by name, → the outputs with the names in `ends`. Call it inside a tidy. */
export type Pass = (inputs: ReadonlyMap<string, tf.Tensor>, training: boolean) => tf.Tensor[];

/** `steps` in data order; what no end depends on is not run. */
export function forwardPass(steps: readonly Step[], ends: readonly string[]): Pass {
  const needed = new Set(ends);
  for (const { name, from } of steps.toReversed())
    if (needed.has(name)) for (const each of from) needed.add(each);
  const run = steps.filter(({ name }) => needed.has(name));
  const readers = new Map<string, number>();
  for (const name of [...ends, ...run.flatMap(({ from }) => from)])
    readers.set(name, (readers.get(name) ?? 0) + 1);
  return (inputs, training) => {
    const values = new Map(inputs);
    // By tensor, since a layer may answer with the very tensor that it was given.
    const waiting = new Map<tf.Tensor, number>();
    const given = new Set(inputs.values());
    for (const { name, from, layer } of run) {
      const read = from.map((each) => values.get(each) as tf.Tensor);
      const value = layer.apply(read.length === 1 ? (read[0] as tf.Tensor) : read, { training }) as tf.Tensor;
      values.set(name, value);
      waiting.set(value, (waiting.get(value) ?? 0) + (readers.get(name) ?? 0));
      for (const tensor of read) {
        const left = (waiting.get(tensor) ?? 0) - 1;
        waiting.set(tensor, left);
        if (left === 0 && !given.has(tensor)) tensor.dispose();
      }
    }
    return ends.map((name) => values.get(name) as tf.Tensor);
  };
}
