/** Every template is a fixture: it opens, checks without a problem, has the published counts, compiles and exports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { leaves } from '../check/leaves.ts';
import { compile } from '../compile/compile.ts';
import { initialWeights } from '../compile/weights.ts';
import { digitsFacts } from '../data/digits/digits.ts';
import { blockSize } from '../graph/place.ts';
import type { Module, Project } from '../graph/project.ts';
import { shipped } from '../graph/shipped/shipped.ts';
import { parseProject } from './project/parse.ts';
import { printProject } from './project/print.ts';
import { exportTfjs } from './tfjs/export.ts';
import { openTfjs, readWeights } from './tfjs/open.ts';

const folder = new URL('../../templates/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const open = (name: string): Project => {
  const opened = parseProject(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.project;
};

/** Trainable, not trained, multiply-accumulates. */
const published: Readonly<Record<string, { readonly counts: readonly number[]; readonly source: string }>> = {
  'lenet-5': { counts: [61_706, 0, 416_520], source: 'the figure that courses and PyTorch tutorials quote' },
  'vgg-16': {
    counts: [138_357_544, 0, 15_470_264_320],
    source: 'Simonyan and Zisserman 2014, table 2 (138 M); torchvision and keras.io to the digit',
  },
  'cifar-resnet-20': {
    counts: [269_722, 1376, 40_551_040],
    source: 'He et al. 2015, table 6 (0.27 M); akamaster/pytorch_resnet_cifar10 to the digit',
  },
  'inception-module': {
    counts: [163_696, 0, 128_049_152],
    source: 'Szegedy et al. 2014, table 1, inception (3a): 159 K and 128 M without biases and rounded',
  },
  // 160 + 4,608 + 64 + 9,216 + 64 + 512 + 64 + 330, by hand.
  'residual-block': { counts: [15_018, 192, 2_923_072], source: 'by hand' },
  // 784 · 10 + 10, by hand.
  blank: { counts: [7850, 0, 7840], source: 'by hand' },
};

describe('the templates', () => {
  it('all have counts to be held to', () => {
    expect(Object.keys(published).sort()).toEqual([...names].sort());
  });

  it.each(names)('%s checks without any problem, also with the data that it chose', (name) => {
    const project = open(name);
    expect(check(project).problems).toEqual([]);
    if (project.data === 'digits') expect(check(project, { data: digitsFacts }).problems).toEqual([]);
  });

  it.each(names)('%s has the published counts', (name) => {
    const { params, nonTrainable, macs } = check(open(name)).totals;
    expect([params, nonTrainable, macs]).toEqual(published[name]?.counts);
  });

  it.each(names)('%s says what it is, and that it is not trained', (name) => {
    expect(open(name).about).toContain('The architecture without trained weights');
  });

  // VGG-16's weights are half a gigabyte.
  it.each(names.filter((name) => name !== 'vgg-16'))('%s comes back whole from its export', (name) => {
    const project = open(name);
    const model = compile(check(project));
    const weights = initialWeights(model, 1);
    const { files } = exportTfjs(project, model, weights);
    const opened = openTfjs(new TextDecoder().decode(files[0]?.bytes));
    if ('problem' in opened) throw new Error(opened.problem);
    expect(printProject(opened.project)).toBe(printProject(project));
    const read = readWeights(opened, files[1]?.bytes as Uint8Array, model);
    if ('problem' in read) throw new Error(read.problem);
    expect([...read.weights.keys()]).toEqual([...weights.keys()]);
    for (const [key, { data }] of weights) expect(read.weights.get(key)?.data).toEqual(data);
  });

  it('hold the shipped modules as they are shipped', () => {
    for (const name of names)
      for (const [key, module] of Object.entries(open(name).modules))
        if (Object.hasOwn(shipped, key)) expect(module).toEqual(shipped[key]);
  });
});

describe('the layout of', () => {
  const gap = { x: 48, y: 40 };
  const modules = names.flatMap((name) =>
    Object.entries(open(name).modules).map(([key, module]): [string, Module] => [`${name}/${key}`, module]),
  );

  it.each(modules)('%s stands on a grid of 8, with room between any two blocks', (_, { blocks, layout }) => {
    const places = blocks.map(({ id }) => layout[id] as readonly [number, number]);
    for (const [x, y] of places) expect([x % 8, y % 8].map(Math.abs)).toEqual([0, 0]);
    for (const [i, [ax, ay]] of places.entries())
      for (const [bx, by] of places.slice(i + 1)) {
        const apart =
          Math.abs(ax - bx) >= blockSize.width + gap.x || Math.abs(ay - by) >= blockSize.height + gap.y;
        expect(apart, `${ax},${ay} and ${bx},${by}`).toBe(true);
      }
  });

  it.each(modules)('%s runs from left to right, or on to a lower row', (_, { wires, layout }) => {
    for (const { from, to } of wires) {
      const [ax, ay] = layout[from[0]] as readonly [number, number];
      const [bx, by] = layout[to[0]] as readonly [number, number];
      expect(bx > ax || by > ay, `${from[0]} → ${to[0]}`).toBe(true);
    }
  });
});

interface Reference {
  readonly layers: readonly {
    readonly kind: string;
    readonly output: readonly number[];
    readonly params: number;
    readonly params_non_trainable: number;
    readonly macs: number;
  }[];
}

const references = new URL('../../../shared/reference/', import.meta.url);
const weighty = new Set(['conv2d', 'dense', 'batchnorm']);

describe.skipIf(!existsSync(references))('layer by layer, where the published tables are at hand,', () => {
  it.each([
    ['lenet-5', 'lenet5_modern'],
    ['vgg-16', 'vgg16'],
    ['cifar-resnet-20', 'cifar_resnet20_option_a'],
    ['inception-module', 'inception_module_ng'],
  ])('%s equals %s in the shapes, parameters and MACs of all that has weights', (name, file) => {
    const reference: Reference = JSON.parse(readFileSync(new URL(`${file}.json`, references), 'utf8'));
    const theirs = reference.layers
      .filter(({ kind }) => weighty.has(kind))
      .map(({ kind, output, params, params_non_trainable, macs }) => [
        kind,
        [...output],
        params,
        params_non_trainable,
        macs,
      ]);
    const ours = [...leaves(check(open(name)).root)]
      .filter(({ block }) => weighty.has(block.kind))
      .map(({ block, shape, cost }) => [block.kind, shape, cost.params, cost.nonTrainable, cost.macs]);
    // Branches side by side have no order of their own.
    const sorted = (rows: unknown[]) => (name === 'inception-module' ? rows.map(String).sort() : rows);
    expect(sorted(ours)).toEqual(sorted(theirs));
  });

  it('the maps between, pools and sums, have the published shapes too', () => {
    const shapes = (rows: readonly { readonly kind: string; readonly output: readonly number[] }[]) =>
      rows.filter(({ kind }) => kind.includes('pool') || kind === 'add').map(({ output }) => [...output]);
    for (const [name, file] of [
      ['lenet-5', 'lenet5_modern'],
      ['vgg-16', 'vgg16'],
      ['cifar-resnet-20', 'cifar_resnet20_option_a'],
    ] as const) {
      const reference: Reference = JSON.parse(readFileSync(new URL(`${file}.json`, references), 'utf8'));
      const ours = [...leaves(check(open(name)).root)].map(({ block, shape }) => ({
        kind: block.kind,
        output: shape ?? [],
      }));
      expect(shapes(ours)).toEqual(shapes(reference.layers));
    }
  });
});
