/**
 * A compiled network as a model that tfjs trains: layers by the table in `rows.ts`, weights by name. It answers
 * with the logits of every output; the softmax behind them is left to the loss and to whoever wants probabilities.
 */
import * as tf from '@tensorflow/tfjs-core';
import {
  input,
  type LayersModel,
  type LayerVariable,
  model,
  type SymbolicTensor,
} from '@tensorflow/tfjs-layers';
import type { Compiled, Weights } from '../../compile/compiled.ts';
import type { Clock } from './clock.ts';
import { forwardPass, type Step } from './forward.ts';
import { kerasLayer } from './rows.ts';

export interface Net {
  readonly compiled: Compiled;
  readonly clock: Clock;
  /** All inputs → the logits of every output, in the order of `compiled.outputs`. */
  readonly model: LayersModel;
  /** The variables that the optimizer moves. */
  readonly trainable: tf.Variable[];
  /** The same by `layer/weight`. */
  readonly named: ReadonlyMap<string, tf.Variable>;
  /** Batches of all inputs → logits [batch, classes] of every output; call it inside a tidy. */
  readonly logits: (inputs: readonly tf.Tensor[], training: boolean) => tf.Tensor2D[];
  /** Sum of the L2 penalties of all layers; null where there are none. */
  readonly penalty: () => tf.Scalar | null;
  /** The values as they are now, by `layer/weight`; waits for the device. */
  readonly weights: () => Promise<Weights>;
  readonly dispose: () => void;
}

/** Throws where a weight is missing or a layer comes before what it reads: both would be faults of compile. */
export function build(compiled: Compiled, weights: Weights, clock: Clock): Net {
  const made = new Map<string, SymbolicTensor>();
  const at = (name: string): SymbolicTensor => {
    const tensor = made.get(name);
    if (!tensor) throw new Error(`layer ${name} is read before it is made`);
    return tensor;
  };
  const steps: Step[] = [];
  for (const layer of compiled.layers) {
    if (layer.class === 'InputLayer') {
      made.set(layer.name, input({ shape: [...layer.output], name: layer.name }));
      continue;
    }
    const from = layer.from.map(at);
    const step: Step = { name: layer.name, from: layer.from, layer: kerasLayer(layer, clock) };
    const applied = step.layer.apply(from.length === 1 ? (from[0] as SymbolicTensor) : from);
    made.set(layer.name, applied as SymbolicTensor);
    steps.push(step);
  }
  // tfjs wants every output once; a softmax output and a plain one may share their layer.
  const ends = [...new Set(compiled.outputs.map(({ logits }) => logits))];
  const net = model({
    inputs: compiled.inputs.map(({ layer }) => at(layer)),
    outputs: ends.map(at),
    name: 'network',
  });
  fill(net, weights);
  const pass = forwardPass(steps, ends);
  const named = new Map(
    net.trainableWeights.map((weight) => [weight.originalName, weight.read() as tf.Variable]),
  );
  return {
    compiled,
    clock,
    model: net,
    trainable: [...named.values()],
    named,
    logits: (inputs, training) => {
      const named = new Map(compiled.inputs.map(({ layer }, i) => [layer, inputs[i] as tf.Tensor]));
      const given = pass(named, training) as tf.Tensor2D[];
      return compiled.outputs.map((output) => given[ends.indexOf(output.logits)] as tf.Tensor2D);
    },
    penalty: () => {
      const losses = net.calculateLosses();
      return losses.length === 0 ? null : (tf.addN(losses) as tf.Scalar);
    },
    weights: async () => new Map([...weights, ...(await read(net.weights))]),
    dispose: () => {
      net.dispose();
    },
  };
}

function fill(net: LayersModel, weights: Weights): void {
  for (const variable of net.weights) {
    const value = weights.get(variable.originalName);
    if (!value) throw new Error(`no initial value for ${variable.originalName}`);
    const tensor = tf.tensor(value.data, [...value.shape], 'float32');
    variable.write(tensor);
    tensor.dispose();
  }
}

async function read(variables: readonly LayerVariable[]): Promise<Weights> {
  const values = variables.map(async (variable) => {
    const tensor = variable.read();
    const data = (await tensor.data()) as Float32Array;
    return [variable.originalName, { shape: tensor.shape, data }] as const;
  });
  return new Map(await Promise.all(values));
}
