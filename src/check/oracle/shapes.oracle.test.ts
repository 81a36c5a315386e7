/**
 * The outside oracle of whole networks: 5,000 random documents with modules, repeats, bypasses, references and joins are
 * checked, compiled and built by tfjs itself; every block's shape and every count is compared with tfjs's.
 */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { addCosts, free } from '../../blocks/cost.ts';
import { Description } from '../../blocks/oracle.ts';
import type { Shape } from '../../blocks/shape.ts';
import { kinds } from '../../blocks/table.ts';
import { compile } from '../../compile/compile.ts';
import type { Compiled } from '../../compile/compiled.ts';
import { check } from '../check.ts';
import { leaves } from '../leaves.ts';
import { randomProject } from './random-graphs.ts';
import { windows } from './random-params.ts';

beforeAll(() => tf.setBackend('cpu'));

/** Values do not matter here, so none are drawn. */
const zeros = (name: string): object =>
  name === 'SeparableConv2D'
    ? { depthwise_initializer: 'zeros', pointwise_initializer: 'zeros' }
    : { kernel_initializer: 'zeros', depthwise_initializer: 'zeros' };

/** Our layer → the stock layers that stand for it, the last of which has its output. */
async function stock(model: Compiled): Promise<[tf.LayersModel, Map<string, readonly string[]>]> {
  const to = new Description();
  const shapes = new Map<string, Shape>();
  const made = new Map<string, readonly string[]>();
  const last = (name: string): string => made.get(name)?.at(-1) as string;
  for (const layer of model.layers) {
    const before = to.layers.length;
    const ins = layer.from.map((name) => shapes.get(name) as Shape);
    to.addOurs(
      { ...layer, config: { ...layer.config, ...zeros(layer.class) } },
      layer.from.map(last),
      ins,
      layer.name,
    );
    made.set(
      layer.name,
      to.layers.slice(before).map(({ name }) => name),
    );
    shapes.set(layer.name, layer.output);
  }
  const inputs = model.inputs.map(({ layer }) => last(layer));
  const outputs = model.outputs.map(({ layer }) => last(layer));
  const json = to.model(inputs, [...new Set(outputs)]);
  return [await tf.models.modelFromJSON(json as tf.io.ModelJSON), made];
}

const key = (kind: string, params: Readonly<Record<string, unknown>>): string =>
  [kind, params.padding, params.stride, params.dilation, params.groups].join(' ');

const times = new Map<string, number>();
const count = (name: string): void => {
  times.set(name, (times.get(name) ?? 0) + 1);
};

async function compare(seed: number): Promise<void> {
  const report = check(randomProject(seed, { window: seed }));
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const compiled = compile(report);
  const [model, made] = await stock(compiled);
  const layersOf = new Map<string, string[]>();
  for (const { name } of compiled.layers) {
    const path = (compiled.of[name] ?? []).join('/');
    layersOf.set(path, [...(layersOf.get(path) ?? []), name]);
  }
  // A bypassed Add passes its first input on; what leads to its others is drawn and counted, but not built.
  const all = [...leaves(report.root)];
  const mayLack = all.some(({ block, result }) => block.kind === 'add' && result.bypassed);
  let built = free;
  for (const { path, block, result, shape, cost } of all) {
    if (result.bypassed || block.kind === 'port-out') continue;
    const names = layersOf.get(path.join('/')) ?? [];
    if (mayLack && names.length === 0) continue;
    built = addCosts(built, cost);
    const theirs = names.flatMap((name) => made.get(name) ?? []).map((name) => model.getLayer(name));
    const where = `graph ${seed}, ${path.join('/')}`;
    expect(theirs.at(-1)?.outputShape, where).toEqual([null, ...(shape ?? [])]);
    const trained = theirs.flatMap((layer) => layer.trainableWeights);
    const fixed = theirs.flatMap((layer) => layer.nonTrainableWeights);
    expect(size(trained), where).toBe(cost.params);
    expect(size(fixed), where).toBe(cost.nonTrainable);
    count(key(block.kind, result.params ?? {}));
    count(block.kind);
  }
  expect(size(model.trainableWeights)).toBe(built.params);
  expect(model.countParams()).toBe(built.params + built.nonTrainable);
  if (!mayLack)
    expect(built.params + built.nonTrainable).toBe(report.totals.params + report.totals.nonTrainable);
  model.dispose();
}

const size = (weights: readonly { readonly shape: readonly (number | null)[] }[]): number =>
  weights.reduce((sum, { shape }) => sum + shape.reduce<number>((n, side) => n * (side ?? 0), 1), 0);

// In parts, so that a test tells where it fails.
test.each(Array.from({ length: 10 }, (_, part) => part * 500))(
  'tfjs gives 500 random networks from %i the same shapes and counts',
  async (first) => {
    for (let seed = first; seed < first + 500; seed++) await compare(seed);
  },
);

test('each kind × padding × stride × dilation × groups were compared at least 50 times', () => {
  const rare = windows
    .map(({ kind, params }) => key(kind, params))
    .concat([...kinds.keys()])
    .filter((name) => !((times.get(name) ?? 0) >= 50));
  expect(rare).toEqual([]);
});
