/**
 * How much memory a step of training needs, worked out before it starts. The rule is tfjs's own, read in its engine and
 * held to what it measures by a test: the tape keeps the outputs of all operations until the backward pass has used them,
 * and the tidy around a step keeps every gradient on the way until the step ends.
 */
import type { Layer, LayerName } from '../blocks/layer.ts';
import { scalars } from '../blocks/shape.ts';
import type { Compiled } from './compiled.ts';

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

/** Tensors that each optimizer keeps per weight: momentum; first and second moment; mean square and momentum. */
const remembered = { sgd: 0, momentum: 1, adam: 2, rmsprop: 2 } as const;
/** Tensors that an update makes on the way. tfjs's Adam frees those of all weights at its end, the others weight by weight. */
const updating = { sgd: 2, momentum: 4, adam: 14, rmsprop: 12 } as const;

/** tfjs's wasm kernels copy what a clone or a reshape shares elsewhere: measured, half as much again. */
const copying = 1.5;

/** Tensors of the size of a layer's output that stay: until the backward pass, and those that it makes itself. */
type Kept = readonly [forward: number, backward: number];

/** Where nothing else is said: the output, and its gradient. */
const plain: Kept = [1, 1];
const kept: Readonly<Partial<Record<LayerName, Kept>>> = {
  InputLayer: [1, 0],
  // A reshape shares its values.
  Flatten: [0, 0],
  // The mask is kept beside the output.
  Dropout: [2, 1],
  // The normalised values are kept beside the output; their gradient takes four steps.
  BatchNormalization: [2, 5],
  // A product and a sum.
  Rescaling: [2, 2],
  'Netloom>PadChannels': [2, 2],
  // Convolutions that are put together out of several operations.
  DepthwiseConv2D: [2, 2],
  SeparableConv2D: [3, 3],
  'Netloom>GroupConv2D': [4, 4],
};

function keptOf(layer: Layer): Kept {
  const [forward, backward] = kept[layer.class] ?? plain;
  if (layer.class === 'Add') return [layer.from.length - 1, layer.from.length - 1];
  const activation = layer.class === 'Activation' ? 'linear' : (layer.config.activation ?? 'linear');
  if (activation === 'linear') return [forward, backward];
  // A fused ReLU has no value of its own, but its gradient takes two steps; others are operations after the sum.
  return activation === 'relu' ? [forward, backward + 2] : [forward + 1, backward + 1];
}

export function memory(model: Compiled, { batch, optimizer, backend }: Step): Memory {
  const trained = trainedLayers(model);
  const outputs = new Map(model.layers.map((layer) => [layer.name, scalars(layer.output)]));
  let weights = 0;
  let trainable = 0;
  let forward = 0;
  let backward = 0;
  let workspace = 0;
  let [greatest, widest] = [0, 0];
  for (const layer of trained) {
    const out = scalars(layer.output);
    for (const weight of layer.weights) {
      const size = scalars(weight.shape);
      weights += size;
      if (weight.trainable) trainable += size;
      greatest = Math.max(greatest, size);
    }
    const [before, behind] = keptOf(layer);
    forward += before * out;
    backward += behind * out;
    widest = Math.max(widest, out);
    const into = outputs.get(layer.from[0] ?? '') ?? 0;
    // A convolution's gradient towards its filter is a convolution of both, turned round.
    if (layer.class === 'Conv2D' || layer.class === 'Netloom>PartialConv2D')
      workspace = Math.max(workspace, out + into);
    // A matrix product works out its input's gradient, also where nothing asks for it.
    if (layer.class === 'Dense') backward += into;
  }
  const each = bytes * batch * (backend === 'wasm' ? copying : 1);
  const update = updating[optimizer] * (optimizer === 'adam' ? trainable : greatest);
  const fixed = {
    weights: bytes * weights,
    gradients: bytes * trainable,
    optimizer: bytes * remembered[optimizer] * trainable,
  };
  const activations = each * forward;
  // The weights are moved when the backward pass has ended and given back what it held.
  const working = Math.max(each * (backward + workspace), bytes * update - activations);
  return {
    ...fixed,
    activations,
    working,
    total: fixed.weights + fixed.gradients + fixed.optimizer + activations + working,
    largest: bytes * Math.max(greatest, batch * widest),
  };
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
