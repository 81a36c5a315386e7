/** What is exported loads in a page that has nothing but stock TensorFlow.js, and gives the engine's own outputs there. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { check } from '../src/check/check.ts';
import { compile } from '../src/compile/compile.ts';
import type { Compiled } from '../src/compile/compiled.ts';
import { initialWeights } from '../src/compile/weights.ts';
import { random } from '../src/data/random.ts';
import { parseProject } from '../src/formats/project/parse.ts';
import { everything } from '../src/formats/tfjs/every-block.fixture.ts';
import { exportTfjs } from '../src/formats/tfjs/export.ts';
import type { Project } from '../src/graph/project.ts';
import { build } from '../src/train/engine/model.ts';

type Tensors = readonly { readonly shape: readonly number[]; readonly values: readonly number[] }[];

/** The templates of up to 5 M parameters; a larger one proves nothing more and takes minutes here. */
const small = ['lenet-5', 'cifar-resnet-20', 'residual-block', 'inception-module', 'blank'];

function template(name: string): Project {
  const opened = parseProject(readFileSync(new URL(`../templates/${name}.json`, import.meta.url), 'utf8'));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.project;
}

const inputsOf = (model: Compiled): Tensors =>
  model.inputs.map(({ layer, shape }) => {
    const rng = random('image', layer);
    const size = shape.reduce((product, side) => product * side, 1);
    return { shape: [1, ...shape], values: Array.from({ length: size }, () => rng.next()) };
  });

/** By the engine, on cpu: the values of every output layer, softmax included. */
async function byEngine(
  model: Compiled,
  weights: ReturnType<typeof initialWeights>,
): Promise<Map<string, number[]>> {
  await tf.setBackend('cpu');
  const net = build(model, weights, { seed: 1, step: 0 });
  const inputs = inputsOf(model).map(({ shape, values }) => tf.tensor([...values], [...shape]));
  const logits = net.logits(inputs, false);
  const outputs = new Map<string, number[]>();
  for (const [i, { layer, loss }] of model.outputs.entries()) {
    const given = logits[i] as tf.Tensor;
    outputs.set(layer, [...(loss === 'none' ? given : tf.softmax(given)).dataSync()]);
  }
  net.dispose();
  return outputs;
}

/** By a page that loads the two files over HTTP as any user of tfjs would. */
async function byStockPage(page: Page, files: ReturnType<typeof exportTfjs>['files'], inputs: Tensors) {
  for (const { name, bytes } of files)
    await page.route(`**/exported/${name}`, (route) =>
      route.fulfill({
        body: Buffer.from(bytes),
        ...(name.endsWith('.js') && { contentType: 'text/javascript' }),
      }),
    );
  await page.goto('/e2e/stock.html');
  await page.waitForFunction(() => 'tf' in window);
  const own = files.some(({ name }) => name === 'netloom-layers.js');
  const given = { inputs, own };
  return page.evaluate(async ({ inputs: given, own }) => {
    const stock = (window as unknown as { tf: typeof import('@tensorflow/tfjs') }).tf;
    // As the export says: the few lines that go along with what stock tfjs lacks.
    if (own)
      (await import(/* @vite-ignore */ `${location.origin}/exported/netloom-layers.js`)).register(stock);
    await stock.setBackend('cpu');
    const model = await stock.loadLayersModel('/exported/model.json');
    const predicted = model.predict(given.map(({ shape, values }) => stock.tensor([...values], [...shape])));
    const list = Array.isArray(predicted) ? predicted : [predicted];
    return list.map((tensor, i) => [model.outputNames[i] as string, Array.from(tensor.dataSync())] as const);
  }, given);
}

const cases = [
  ...small.map((name) => [name, template(name)] as const),
  ['every block', everything()] as const,
];
for (const [name, project] of cases)
  test(`the export of ${name} gives the same outputs in stock TensorFlow.js`, async ({ page }) => {
    const report = check(project);
    const model = compile(report);
    const weights = initialWeights(model, 1);
    const { files } = exportTfjs(project, model, weights);
    const expected = await byEngine(model, weights);
    const got = await byStockPage(page, files, inputsOf(model));
    expect(got.map(([layer]) => layer).sort()).toEqual([...expected.keys()].sort());
    for (const [layer, values] of got) {
      const mine = expected.get(layer) as number[];
      expect(values.length).toBe(mine.length);
      const largest = values.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - (mine[i] as number))),
        0,
      );
      expect(largest, layer).toBeLessThanOrEqual(1e-5);
      expect(
        values.some((value) => value !== 0),
        `${layer} is not all zeros`,
      ).toBe(true);
    }
  });
