/** The oracle is stock tfjs: the union package, which knows nothing of ours, loads what we export. */

import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../blocks/table.ts';
import { check } from '../../check/check.ts';
import { compile } from '../../compile/compile.ts';
import type { Compiled, Weights } from '../../compile/compiled.ts';
import { initialWeights } from '../../compile/weights.ts';
import { random } from '../../data/random.ts';
import type { Project } from '../../graph/project.ts';
import { build } from '../../train/engine/model.ts';
import { type GradientCase, gradientCases } from '../../train/engine/oracle.ts';
import { parseProject } from '../project/parse.ts';
import { everything } from './every-block.fixture.ts';
import { exportTfjs, inexact, weightBytes } from './export.ts';
import { openTfjs, readWeights } from './open.ts';
import { ownLayers } from './own-layers.ts';

const empty: Project = {
  format: 'netloom',
  version: 1,
  name: 'Test',
  root: 'main',
  modules: { main: { name: 'Test', params: [], blocks: [], wires: [], layout: {} } },
};

const file = (files: ReturnType<typeof exportTfjs>['files'], name: string): Uint8Array =>
  files.find((each) => each.name === name)?.bytes as Uint8Array;

/** Loads as any user of stock tfjs would. */
async function load(files: ReturnType<typeof exportTfjs>['files']): Promise<tf.LayersModel> {
  const json = JSON.parse(new TextDecoder().decode(file(files, 'model.json')));
  return tf.loadLayersModel(
    tf.io.fromMemory({
      ...json,
      weightSpecs: json.weightsManifest[0].weights,
      weightData: file(files, 'weights.bin').slice().buffer,
    }),
  );
}

const template = (name: string): { project: Project; model: Compiled } => {
  const text = readFileSync(new URL(`../../../templates/${name}.json`, import.meta.url), 'utf8');
  const opened = parseProject(text);
  if ('problem' in opened) throw new Error(opened.problem);
  return { project: opened.project, model: compile(check(opened.project)) };
};

const shuffled = (model: Compiled): Weights =>
  new Map(
    [...initialWeights(model, 1)].map(([name, { shape, data }]) => {
      const rng = random(name);
      return [name, { shape, data: data.map((x) => x + 0.1 + 0.2 * rng.next()) }];
    }),
  );

/** Largest difference between what stock tfjs makes of the export and what the engine computes. */
async function difference(given: Pick<GradientCase, 'compiled' | 'weights' | 'inputs'>): Promise<number> {
  const { files } = exportTfjs(empty, given.compiled, given.weights);
  const stock = await load(files);
  const net = build(given.compiled, given.weights, { seed: 1, step: 0 });
  const inputs = given.inputs.map(({ data, shape }) => tf.tensor(data, [...shape]));
  const ours = net.logits(inputs as never, false) as unknown as tf.Tensor[];
  const theirs = [stock.predict(inputs)].flat() as tf.Tensor[];
  let largest = 0;
  for (const [i, { layer, logits }] of given.compiled.outputs.entries()) {
    const mine = ours[i] as tf.Tensor;
    const expected = layer === logits ? mine : tf.softmax(mine);
    expect(theirs[i]?.shape).toEqual(expected.shape);
    largest = Math.max(largest, tf.max(tf.abs(tf.sub(expected, theirs[i] as tf.Tensor))).dataSync()[0] ?? 1);
  }
  net.dispose();
  stock.dispose();
  return largest;
}

beforeAll(async () => {
  await tf.setBackend('cpu');
  // As one who loads the model would import the file that goes along with it.
  const { register } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(ownLayers)}`
  );
  register(tf);
});

describe('stock tfjs, with an exported model, gives the engine’s outputs for', () => {
  it.each(gradientCases().map((given) => [given.name, given] as const))('%s', async (_, given) => {
    expect(await difference(given)).toBeLessThan(1e-5);
  });

  it.each(['lenet-5', 'residual-block', 'blank', 'cifar-resnet-20'])('the template %s', async (name) => {
    const { model } = template(name);
    const inputs = model.inputs.map(({ layer, shape }) => {
      const rng = random(layer);
      const data = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => rng.next());
      return { shape: [1, ...shape], data };
    });
    expect(await difference({ compiled: model, weights: initialWeights(model, 3), inputs })).toBeLessThan(
      1e-5,
    );
  });
});

describe('one graph of every block, with several inputs and outputs,', () => {
  const report = check(everything());

  it('holds every kind', () => {
    const used = new Set(report.project.modules.main?.blocks.map(({ kind }) => kind));
    expect([...kinds.keys()].filter((kind) => !used.has(kind))).toEqual([]);
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('gives the same in stock tfjs as in the engine, and its weights come back', async () => {
    const model = compile(report);
    const weights = shuffled(model);
    const inputs = model.inputs.map(({ layer, shape }) => {
      const rng = random(layer);
      const size = 2 * shape.reduce((a, b) => a * b, 1);
      return { shape: [2, ...shape], data: Float32Array.from({ length: size }, () => rng.normal()) };
    });
    const { files } = exportTfjs(report.project, model, weights);
    const stock = await load(files);
    const names = stock.outputNames;
    const theirs = [
      stock.predict(inputs.map(({ data, shape }) => tf.tensor(data, shape))),
    ].flat() as tf.Tensor[];
    // Two outputs of one layer are one output of the model.
    const outputs = model.outputs.filter(
      ({ layer }, i) => model.outputs.findIndex((other) => other.layer === layer) === i,
    );
    expect([...names].sort()).toEqual(outputs.map(({ layer }) => layer).sort());
    const net = build({ ...model, outputs }, weights, { seed: 1, step: 0 });
    const ours = net.logits(
      inputs.map(({ data, shape }) => tf.tensor(data, shape)) as never,
      false,
    ) as unknown as tf.Tensor[];
    for (const [i, { layer, loss }] of outputs.entries()) {
      const mine = loss === 'none' ? (ours[i] as tf.Tensor) : tf.softmax(ours[i] as tf.Tensor);
      const other = theirs[names.indexOf(layer)] as tf.Tensor;
      expect(other.shape).toEqual(mine.shape);
      expect(tf.max(tf.abs(tf.sub(mine, other))).dataSync()[0]).toBeLessThan(1e-5);
    }
    const opened = openTfjs(new TextDecoder().decode(file(files, 'model.json')));
    if ('problem' in opened) throw new Error(opened.problem);
    expect(readWeights(opened, file(files, 'weights.bin'), model)).toEqual({ weights });
  });
});

describe('an exported model', () => {
  const { project, model } = template('lenet-5');
  const weights = shuffled(model);
  const labels = Array.from('0123456789');
  const { files } = exportTfjs(project, model, weights, labels);
  const text = new TextDecoder().decode(file(files, 'model.json'));

  it('is of stock layers alone, so no code goes along', () => {
    expect(inexact(model)).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(['model.json', 'weights.bin']);
  });

  it('with a layer that stock tfjs lacks is named before the export, and takes the layer’s code along', () => {
    const lrn = gradientCases().find(({ name }) => name.startsWith('lrn')) as GradientCase;
    expect(inexact(lrn.compiled)).toEqual([
      'block: stock TensorFlow.js has no local response normalisation. Call register(tf) of netloom-layers.js, which goes along, before you load the model.',
    ]);
    const out = exportTfjs(empty, lrn.compiled, lrn.weights).files;
    expect(out.map(({ name }) => name)).toEqual(['model.json', 'weights.bin', 'netloom-layers.js']);
  });

  it('has 4 bytes for each of LeNet-5’s 61,706 parameters', () => {
    expect(file(files, 'weights.bin').length).toBe(4 * 61_706);
    expect(weightBytes(model)).toBe(4 * 61_706);
  });

  it('names input, fit, scale, outputs and labels', () => {
    const { inputs, outputs } = JSON.parse(text).userDefinedMetadata;
    expect(inputs).toEqual([{ layer: 'image', shape: [32, 32, 1], fit: 'pad', scale: [1, 0] }]);
    expect(outputs).toEqual([{ layer: 'digit', name: 'Digit', classes: 10, main: true, labels }]);
  });

  it('gives back the document and every weight', () => {
    const opened = openTfjs(text);
    if ('problem' in opened) throw new Error(opened.problem);
    expect(opened.project).toEqual(project);
    expect(readWeights(opened, file(files, 'weights.bin'), compile(check(opened.project)))).toEqual({
      weights,
    });
  });

  it('keeps the document when stock tfjs saves it again', async () => {
    const stock = await load(files);
    const saved = await new Promise<tf.io.ModelArtifacts>((resolve, reject) => {
      const handler = tf.io.withSaveHandler(async (artifacts) => {
        resolve(artifacts);
        return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
      });
      stock.save(handler).catch(reject);
    });
    const weightsManifest = [{ paths: ['weights.bin'], weights: saved.weightSpecs }];
    const { weightData, weightSpecs: _, ...rest } = saved;
    const opened = openTfjs(JSON.stringify({ ...rest, weightsManifest }));
    if ('problem' in opened) throw new Error(opened.problem);
    expect(opened.project).toEqual(project);
    expect(readWeights(opened, new Uint8Array(weightData as ArrayBuffer), model)).toEqual({ weights });
  });

  it('gives back grouped kernels whole', () => {
    for (const { compiled, weights: mine } of gradientCases().filter(({ name }) =>
      name.includes('"groups"'),
    )) {
      const out = exportTfjs(empty, compiled, mine);
      const manifest = JSON.parse(new TextDecoder().decode(file(out.files, 'model.json'))).weightsManifest;
      expect(manifest[0].weights.length).toBeGreaterThan(mine.size);
      const read = readWeights({ weightsManifest: manifest }, file(out.files, 'weights.bin'), compiled);
      expect(read).toEqual({ weights: new Map(mine) });
    }
  });
});

describe('refused with a sentence are', () => {
  const { project, model } = template('blank');
  const { files } = exportTfjs(project, model, initialWeights(model, 1));
  const json = JSON.parse(new TextDecoder().decode(file(files, 'model.json')));
  const problem = (value: unknown): string | undefined => {
    const opened = openTfjs(JSON.stringify(value));
    return 'problem' in opened ? opened.problem : undefined;
  };

  it('a model of others', () => {
    expect(problem({ ...json, userDefinedMetadata: undefined })).toBe(
      'This model.json was not made by Netloom, so it does not hold a graph to open. Opening foreign models comes later.',
    );
  });

  it('a document of a later version within it', () => {
    const netloom = { ...project, version: 2 };
    expect(problem({ ...json, userDefinedMetadata: { netloom } })).toBe(
      'This file is of version 2; this Netloom reads version 1. Open it with a newer Netloom.',
    );
  });

  it('a manifest that leads out of its folder, or is none', () => {
    const sentence = 'The model.json is damaged: its “weightsManifest” is not a list of float32 weights.';
    expect(problem({ ...json, weightsManifest: [{ paths: ['../secret'], weights: [] }] })).toBe(sentence);
    expect(problem({ ...json, weightsManifest: 'weights.bin' })).toBe(sentence);
  });

  it('weights that are too short, and weights of another network', () => {
    const opened = openTfjs(JSON.stringify(json));
    if ('problem' in opened) throw new Error(opened.problem);
    expect(readWeights(opened, new Uint8Array(8), model)).toEqual({
      problem:
        'The weights have 8 bytes, but model.json describes 31,400. Both files must come from the same export.',
    });
    expect(readWeights(opened, file(files, 'weights.bin'), template('lenet-5').model)).toEqual({
      problem:
        'The weights do not fit the network: conv1/kernel should be 5 × 5 × 1 × 6 but is missing. Both files must come from the same export.',
    });
  });
});
