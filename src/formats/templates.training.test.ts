/**
 * Every template in tfjs: the layers of each give the shapes and weights that check says, and those of up to 15 million
 * parameters run one step of training on wasm, which moves every weight.
 */
import * as tf from '@tensorflow/tfjs-core';
import { input, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { compile } from '../compile/compile.ts';
import type { Compiled } from '../compile/compiled.ts';
import { initialWeights } from '../compile/weights.ts';
import type { Images } from '../data/dataset.ts';
import { random } from '../data/random.ts';
import { startBackend } from '../train/engine/backend.ts';
import { build } from '../train/engine/model.ts';
import { kerasLayer } from '../train/engine/rows.ts';
import { all, batches } from '../train/engine/run.ts';
import { trainer } from '../train/engine/trainer.ts';
import { names, open, withParam } from './templates.fixture.ts';
import { published } from './templates.published.ts';

const variants = [
  ...names.map((name) => [name, open(name)] as const),
  ...['50', '101', '152'].map(
    (n) => [`resnet-${n}, v1.5`, withParam(open(`resnet-${n}`), 'variant', 'v1.5')] as const,
  ),
  ...['20', '56', '110'].map(
    (n) =>
      [`cifar-resnet-${n}, W_s`, withParam(open(`cifar-resnet-${n}`), 'shortcut', 'projection')] as const,
  ),
];

describe('built of tfjs layers,', () => {
  beforeAll(() => startBackend('cpu', { wasm: {} }));

  it.each(variants)('%s has the shapes that check says, layer by layer, and the weights', (_, project) => {
    const report = check(project);
    const { layers, inputs, outputs } = compile(report);
    const made = new Map<string, SymbolicTensor>();
    // The weights stay zeros, for which no memory is touched, so that VGG-19's half a gigabyte costs nothing.
    for (const layer of layers) {
      const from = layer.from.map((name) => made.get(name) as SymbolicTensor);
      const out =
        layer.class === 'InputLayer'
          ? input({ shape: [...layer.output], name: layer.name })
          : (kerasLayer(layer, { seed: 1, step: 0 }).apply(
              from.length === 1 ? (from[0] as SymbolicTensor) : from,
            ) as SymbolicTensor);
      expect(out.shape, layer.name).toEqual([null, ...layer.output]);
      made.set(layer.name, out);
    }
    const net = model({
      inputs: inputs.map(({ layer }) => made.get(layer) as SymbolicTensor),
      outputs: outputs.map(({ layer }) => made.get(layer) as SymbolicTensor),
    });
    const { params, nonTrainable } = report.totals;
    expect(net.countParams()).toBe(params + nonTrainable);
    net.dispose();
  });
});

/** Networks that end in features get a loss to be trained on: which channel is greatest on average. */
function answering(compiled: Compiled): Compiled {
  const ends = compiled.outputs.filter(({ loss }) => loss === 'none');
  const means = ends.map(({ layer, classes }) => ({
    name: `${layer}/mean`,
    class: 'GlobalAveragePooling2D' as const,
    config: {},
    from: [layer],
    weights: [],
    output: [classes],
  }));
  return {
    ...compiled,
    layers: [...compiled.layers, ...means],
    outputs: compiled.outputs.map((output) =>
      output.loss === 'none'
        ? {
            ...output,
            layer: `${output.layer}/mean`,
            logits: `${output.layer}/mean`,
            weight: 1,
            loss: 'cross-entropy',
          }
        : output,
    ),
  };
}

const trained = names.filter((name) => (published[name]?.counts[0] ?? 0) <= 15e6);

describe('on wasm,', () => {
  beforeAll(() => startBackend('wasm', { wasm: {} }));

  it('only those of more than 15 million parameters are not trained', () => {
    expect(names.filter((name) => !trained.includes(name)).sort()).toEqual([
      'alexnet',
      'alexnet-2012',
      'plain-34',
      'resnet-101',
      'resnet-152',
      'resnet-34',
      'resnet-50',
      'vgg-11',
      'vgg-13',
      'vgg-16',
      'vgg-19',
    ]);
  });

  it.each(trained)('a step of training moves every weight of %s', async (name) => {
    const compiled = answering(compile(check(open(name))));
    const [height = 0, width = 0, channels = 0] = compiled.inputs[0]?.shape ?? [];
    const rng = random('a step', name);
    const count = 2;
    const images: Images = {
      shape: [height, width, channels],
      count,
      pixels: Uint8Array.from({ length: count * height * width * channels }, () => rng.below(256)),
      labels: Uint8Array.from({ length: count }, () => rng.below(10)),
    };
    const before = initialWeights(compiled, 1);
    const net = build(compiled, before, { seed: 1, step: 0 });
    const work = trainer(net, batches(net, images), { optimizer: 'adam', rate: 1e-3 });
    work.step(all(images));
    const [point] = await work.read();
    expect(point?.loss).toBeGreaterThan(0);
    expect(point?.loss).toBeLessThan(1e4);
    const after = await net.weights();
    for (const layer of compiled.layers)
      for (const weight of layer.weights) {
        const key = `${layer.name}/${weight.name}`;
        const [old, now] = [before.get(key)?.data, after.get(key)?.data];
        expect(now?.every(Number.isFinite), key).toBe(true);
        const moved = now?.some((value, i) => value !== old?.[i]);
        // Running means and variances move too; the pictures of LeNet-5 stay.
        expect(moved, key).toBe(weight.trainable || weight.init !== 'rbf-codes');
      }
    work.dispose();
    net.dispose();
    expect(tf.memory().numTensors).toBeLessThan(50);
  });
});
