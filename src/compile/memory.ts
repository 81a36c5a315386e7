/**
 * How much memory a step of training needs, worked out before it starts. The rule is the engine's own and held to what it
 * measures by a test: an output stays while a later layer or the backward pass needs it, a gradient until the layer that
 * made the output has used it, and the update takes one weight after another.
 */
import type { Layer } from '../blocks/layer.ts';
import { scalars } from '../blocks/shape.ts';
import type { Compiled } from './compiled.ts';
import { needs } from './needs.ts';

export interface Memory {
  /** Bytes, trained and not. */
  readonly weights: number;
  /** One per trained weight. */
  readonly gradients: number;
  /** What the optimizer remembers of each trained weight. */
  readonly optimizer: number;
  /** Outputs that the backward pass needs, of the whole batch. */
  readonly activations: number;
  /** What lies around for a moment at the worst of the step. */
  readonly working: number;
  /** Of the weights, in an order of their own, that the backend's kernels keep until the weights are moved. */
  readonly copies: number;
  /** The sum of all these. */
  readonly total: number;
  /** The largest single tensor: graphics cards bound it. */
  readonly largest: number;
}

export interface Step {
  readonly batch: number;
  readonly optimizer: keyof typeof remembered;
  readonly backend: 'webgpu' | 'webgl' | 'wasm' | 'cpu';
}

/** tfjs computes in float32. */
const bytes = 4;

/** Tensors that each optimizer keeps per weight: momentum; first and second moment; mean square. */
const remembered = { sgd: 0, momentum: 1, adam: 2, rmsprop: 1 } as const;
/** Tensors that the update of one weight holds at once, by any rule. */
const updating = 2;

/**
 * Scalars of a layer's weights that the backend's kernels copy. Those of WebAssembly (XNNPACK) pack the weights of each
 * matrix product and convolution, a convolution's beside a transposed copy; the others read weights where they are.
 */
const copied = ({ weights }: Layer, backend: Step['backend']): number =>
  backend === 'wasm'
    ? weights
        .filter(({ name }) => name.endsWith('kernel'))
        .reduce((sum, { shape }) => sum + (shape.length === 4 ? 2 : 1) * scalars(shape), 0)
    : 0;

export function memory(model: Compiled, { batch, optimizer, backend }: Step): Memory {
  const trained = trainedLayers(model);
  const outputs = new Map(trained.map((layer) => [layer.name, scalars(layer.output)]));
  const readers = new Map<string, Layer[]>(trained.map(({ name }) => [name, []]));
  for (const layer of trained) for (const name of layer.from) readers.get(name)?.push(layer);
  let [weights, trainable, greatest, widest] = [0, 0, 0, 0];
  let forward = 0;
  const staying = trained.map((layer) => {
    const out = scalars(layer.output);
    widest = Math.max(widest, out);
    for (const weight of layer.weights) {
      const size = scalars(weight.shape);
      weights += size;
      if (weight.trainable) trainable += size;
      greatest = Math.max(greatest, size);
    }
    const kept = (stays(layer, readers.get(layer.name) ?? []) ? out : 0) + needs[layer.class].beside * out;
    forward += kept;
    return kept;
  });
  // Backwards: what stays shrinks, and gradients wait for the layer that made what they are of.
  const waiting = new Map<string, number>();
  let [left, peak, waits] = [forward, forward, 0];
  for (const [i, layer] of [...trained.entries()].reverse()) {
    waits -= waiting.get(layer.name) ?? 0;
    const into = layer.from.reduce((sum, name) => sum + (outputs.get(name) ?? 0), 0);
    peak = Math.max(peak, left + waits + needs[layer.class].momentary(layer, scalars(layer.output), into));
    for (const name of layer.from)
      if (!waiting.has(name)) {
        waiting.set(name, outputs.get(name) ?? 0);
        waits += outputs.get(name) ?? 0;
      }
    left -= staying[i] as number;
  }
  const fixed = {
    weights: bytes * weights,
    gradients: bytes * trainable,
    optimizer: bytes * remembered[optimizer] * trainable,
    copies: bytes * trained.reduce((sum, layer) => sum + copied(layer, backend), 0),
  };
  const activations = bytes * batch * forward;
  // The weights are moved when the backward pass has ended and given back what it held.
  const working = Math.max(bytes * batch * peak, bytes * updating * greatest) - activations;
  return {
    ...fixed,
    activations,
    working,
    total: Object.values(fixed).reduce((sum, part) => sum + part, activations + working),
    largest: bytes * Math.max(greatest, batch * widest),
  };
}

/** Whether the backward pass of the layer itself, or of one that reads it, needs its output. */
function stays(layer: Layer, readers: readonly Layer[]): boolean {
  const output = needs[layer.class].output(layer);
  return output === 'stays' || (output === 'if read' && readers.some((reader) => needs[reader.class].inputs));
}

/** The layers that a step runs: those before the logits. The softmax behind them is part of the loss. */
function trainedLayers(model: Compiled): readonly Layer[] {
  const needed = new Set(model.outputs.map((output) => output.logits));
  for (const layer of model.layers.toReversed())
    if (needed.has(layer.name)) for (const name of layer.from) needed.add(name);
  return model.layers.filter((layer) => needed.has(layer.name));
}

/** What a device allows, in bytes; Infinity where it does not say. */
export interface Allowed {
  readonly total: number;
  readonly tensor: number;
}

/** The largest batch that fits, at most `batch`; 0 where not even one image does. Powers of two, as people choose them. */
export function fittingBatch(model: Compiled, step: Step, allowed: Allowed): number {
  const fits = (batch: number): boolean => {
    const { total, largest } = memory(model, { ...step, batch });
    return total <= allowed.total && largest <= allowed.tensor;
  };
  if (fits(step.batch)) return step.batch;
  let batch = 2 ** Math.floor(Math.log2(step.batch));
  while (batch >= 1 && !fits(batch)) batch /= 2;
  return Math.floor(batch);
}
