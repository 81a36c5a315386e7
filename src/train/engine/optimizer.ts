/**
 * The rule by which a step moves the weights, with tfjs's defaults and results; written out here because tfjs keeps about
 * fourteen tensors per weight until an update of Adam ends, and here it is two of the size of one weight.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerMemory, Recipe } from '../protocol.ts';

export interface Optimizer {
  /** Moves the weights by their gradients, which are named as they are; a weight without a gradient stays. */
  readonly update: (weights: readonly tf.Variable[], gradients: tf.NamedTensorMap, rate: number) => void;
  /** What it remembers of these weights, which are given by their own names; waits for the device. */
  readonly memory: (weights: NamedWeights) => Promise<OptimizerMemory>;
  /** Goes on from there; what another rule remembered means nothing to this one. */
  readonly restore: (memory: OptimizerMemory, weights: NamedWeights) => void;
  readonly dispose: () => void;
}

/** By `layer/weight`: tfjs gives its variables names that differ from one network to the next. */
export type NamedWeights = ReadonlyMap<string, tf.Variable>;

/** How many tensors of its own size a rule remembers of each weight, and how it moves one; `step` counts from 1. */
interface Rule {
  readonly remembers: number;
  readonly move: (
    weight: tf.Variable,
    gradient: tf.Tensor,
    rate: number,
    memory: readonly tf.Variable[],
    step: number,
  ) => void;
}

/** Does one thing after another to a new tensor, and lets go of what each began with. */
function chain(first: tf.Tensor, ...acts: readonly ((x: tf.Tensor) => tf.Tensor)[]): tf.Tensor {
  let now = first;
  for (const act of acts) {
    const before = now;
    now = act(before);
    before.dispose();
  }
  return now;
}

/** Moves a mean by this share of the way to `goal`, which it lets go of. */
const towards = (mean: tf.Variable, goal: tf.Tensor, share: number): void =>
  mean.assign(
    chain(
      goal,
      (x) => tf.sub(x, mean),
      (x) => tf.mul(x, share),
      (x) => tf.add(mean, x),
    ),
  );

const sgd: Rule = {
  remembers: 0,
  move: (weight, gradient, rate) =>
    weight.assign(chain(tf.mul(gradient, -rate), (change) => tf.add(weight, change))),
};

/** Sutskever et al. 2013, without Nesterov's look ahead: a ← 0.9 a + g, w ← w − rate · a. */
const momentum: Rule = {
  remembers: 1,
  move: (weight, gradient, rate, [gathered]) => {
    const a = gathered as tf.Variable;
    a.assign(chain(tf.mul(a, 0.9), (x) => tf.add(x, gradient)));
    sgd.move(weight, a, rate, [], 0);
  },
};

/**
 * Kingma and Ba 2015, algorithm 1, with their 0.9 and 0.999, in the order that the end of their section 2 gives: the
 * corrections for the first steps are in the rate and in ε.
 */
const adam: Rule = {
  remembers: 2,
  move: (weight, gradient, rate, [first, second], step) => {
    const [m, v] = [first as tf.Variable, second as tf.Variable];
    towards(m, tf.clone(gradient), 1 - 0.9);
    towards(v, tf.square(gradient), 1 - 0.999);
    const root = Math.sqrt(1 - 0.999 ** step);
    const change = chain(
      tf.sqrt(v),
      (x) => tf.add(x, tf.backend().epsilon() * root),
      (x) => tf.div(m, x),
      (x) => tf.mul(x, (-rate * root) / (1 - 0.9 ** step)),
    );
    weight.assign(chain(change, (x) => tf.add(weight, x)));
  },
};

/** Tieleman and Hinton 2012: s ← 0.9 s + 0.1 g², w ← w − rate · g / √(s + ε). */
const rmsprop: Rule = {
  remembers: 1,
  move: (weight, gradient, rate, [mean]) => {
    const s = mean as tf.Variable;
    towards(s, tf.square(gradient), 1 - 0.9);
    const change = chain(
      tf.add(s, tf.backend().epsilon()),
      (x) => tf.sqrt(x),
      (x) => tf.div(gradient, x),
      (x) => tf.mul(x, -rate),
    );
    weight.assign(chain(change, (x) => tf.add(weight, x)));
  },
};

const rules: Readonly<Record<Recipe['optimizer'], Rule>> = { sgd, momentum, adam, rmsprop };

export function optimizerOf(name: Recipe['optimizer']): Optimizer {
  const { remembers, move } = rules[name];
  const memories = new Map<string, readonly tf.Variable[]>();
  let step = 0;
  const remembered = (weight: tf.Variable): readonly tf.Variable[] => {
    const known = memories.get(weight.name);
    if (known) return known;
    const made = Array.from({ length: remembers }, () =>
      tf.tidy(() => tf.variable(tf.zerosLike(weight), false)),
    );
    memories.set(weight.name, made);
    return made;
  };
  return {
    update: (weights, gradients, rate) => {
      step++;
      for (const weight of weights) {
        const gradient = gradients[weight.name];
        if (!gradient) continue;
        const memory = remembered(weight);
        tf.tidy(() => move(weight, gradient, rate, memory, step));
      }
    },
    memory: async (weights) => {
      const tensors = new Map<string, readonly Float32Array[]>();
      for (const [key, weight] of weights) {
        const kept = memories.get(weight.name) ?? [];
        if (kept.length > 0) tensors.set(key, await Promise.all(kept.map((each) => each.data<'float32'>())));
      }
      return { rule: name, steps: step, tensors };
    },
    restore: (memory, weights) => {
      if (memory.rule !== name) return;
      step = memory.steps;
      for (const [key, values] of memory.tensors) {
        const weight = weights.get(key);
        if (!weight) continue;
        const variables = values.map((data) =>
          tf.tidy(() => tf.variable(tf.tensor(data, weight.shape), false)),
        );
        memories.set(weight.name, variables);
      }
    },
    dispose: () => {
      for (const memory of memories.values()) tf.dispose([...memory]);
      memories.clear();
    },
  };
}

/**
 * The learning rate of a step, counted from 0, of so many: constant, or half a cosine from `rate` to 0
 * (Loshchilov and Hutter 2017, eq. 5, without restarts).
 */
export function rateAt(
  { rate, schedule }: Pick<Recipe, 'rate' | 'schedule'>,
  step: number,
  steps: number,
): number {
  return schedule === 'cosine' ? (rate / 2) * (1 + Math.cos((Math.PI * step) / steps)) : rate;
}
