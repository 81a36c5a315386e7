import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import type { Block, Module, Project, Wire } from '../graph/project.ts';
import { compile } from './compile.ts';
import { initialWeights } from './weights.ts';

const block = (id: string, kind: string, params: Block['params'] = {}, more: Partial<Block> = {}): Block => ({
  id,
  kind,
  params,
  ...more,
});
const wire = (from: string, to: string, port = 0): Wire => ({ from: [from, 0], to: [to, port] });
const module = (blocks: Block[], wires: Wire[], params: Module['params'] = []): Module => ({
  name: 'm',
  params,
  blocks,
  wires,
  layout: {},
});
const project = (modules: Project['modules']): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Test',
  root: 'main',
  modules,
});

const branches = project({
  unit: module(
    [
      block('in', 'port-in'),
      block('conv', 'conv2d', { filters: { param: 'filters' }, activation: 'leaky-relu' }),
      block('out', 'port-out'),
    ],
    [wire('in', 'conv'), wire('conv', 'out')],
    [{ id: 'filters', type: 'int', min: 1, max: 99, value: 3 }],
  ),
  main: module(
    [
      block('image', 'input', { height: 8, width: 8 }),
      block('stage', 'module', {}, { module: 'unit', repeat: 2 }),
      block('skipped', 'conv2d', { filters: 7 }, { bypass: true }),
      block('sum', 'add'),
      block('idle', 'maxpool'),
      block('pool', 'globalavgpool'),
      block('side', 'dense', { units: 2, activation: 'linear' }),
      block('side_out', 'output', { classes: 2, weight: 0.3, name: 'side' }),
      block('fc', 'dense', { units: 2, activation: 'linear' }),
      block('answer', 'output', { classes: 2 }),
    ],
    [
      wire('image', 'stage'),
      wire('stage', 'skipped'),
      wire('skipped', 'sum', 1),
      wire('image', 'sum', 0),
      wire('sum', 'idle'),
      wire('sum', 'pool'),
      wire('pool', 'side'),
      wire('side', 'side_out'),
      wire('pool', 'fc'),
      wire('fc', 'answer'),
    ],
  ),
});

describe('compile', () => {
  const report = check(branches);
  const model = compile(report);

  it('writes modules, repeats and bypasses out along the wires, under unique names', () => {
    expect(model.layers.map((layer) => [layer.name, layer.class, ...layer.from])).toEqual([
      ['image', 'InputLayer'],
      ['stage-1/conv/conv', 'Conv2D', 'image'],
      ['stage-1/conv', 'LeakyReLU', 'stage-1/conv/conv'],
      ['stage-2/conv/conv', 'Conv2D', 'stage-1/conv'],
      ['stage-2/conv', 'LeakyReLU', 'stage-2/conv/conv'],
      ['sum', 'Add', 'image', 'stage-2/conv'],
      ['pool', 'GlobalAveragePooling2D', 'sum'],
      ['side', 'Dense', 'pool'],
      ['fc', 'Dense', 'pool'],
      ['side_out', 'Activation', 'side'],
      ['answer', 'Activation', 'fc'],
    ]);
  });

  it('says from which block each layer came, and leaves out what leads to no output', () => {
    expect(model.of['stage-2/conv/conv']).toEqual(['stage:2', 'conv']);
    expect(model.of.idle).toBeUndefined();
  });

  it('gives each output its logits, its weight and its name; the heaviest is the main one', () => {
    expect(model.outputs).toEqual([
      {
        layer: 'side_out',
        name: 'side',
        logits: 'side',
        classes: 2,
        weight: 0.3,
        main: false,
        loss: 'cross-entropy',
      },
      {
        layer: 'answer',
        name: 'Softmax output',
        logits: 'fc',
        classes: 2,
        weight: 1,
        main: true,
        loss: 'cross-entropy',
      },
    ]);
  });

  it('holds as many weights as check counted', () => {
    const scalars = [...initialWeights(model, 1).values()].reduce((sum, { data }) => sum + data.length, 0);
    expect(scalars).toBe(report.totals.params + report.totals.nonTrainable);
  });
});

describe('a bypassed block', () => {
  const feeds = (modules: Project['modules'], name: string): readonly string[] | undefined =>
    compile(check(project(modules))).layers.find((layer) => layer.name === name)?.from;

  it('with several inputs passes on its first, however its wires stand in the file', () => {
    for (const kind of ['add', 'concat'])
      for (const turned of [false, true]) {
        const wires = [wire('second', 'join', 1), wire('first', 'join', 0)];
        const main = module(
          [
            block('i', 'input'),
            block('second', 'conv2d'),
            block('first', 'conv2d'),
            block('join', kind, {}, { bypass: true }),
            block('after', 'activation'),
            block('o', 'port-out'),
          ],
          [
            wire('i', 'first'),
            wire('i', 'second'),
            ...(turned ? wires.toReversed() : wires),
            wire('join', 'after'),
            wire('after', 'o'),
          ],
        );
        expect(feeds({ main }, 'after')).toEqual(['first']);
      }
  });

  it('with several outputs passes its input on to each of them', () => {
    const two = module(
      [block('in', 'port-in'), block('x', 'port-out'), block('y', 'port-out')],
      [wire('in', 'x'), wire('in', 'y')],
    );
    const main = module(
      [
        block('i', 'input'),
        block('two', 'module', {}, { module: 'two', bypass: true }),
        block('sum', 'add'),
        block('o', 'port-out'),
      ],
      [wire('i', 'two'), wire('two', 'sum'), { from: ['two', 1], to: ['sum', 1] }, wire('sum', 'o')],
    );
    expect(feeds({ two, main }, 'sum')).toEqual(['i', 'i']);
  });
});

describe('initialWeights', () => {
  const model = compile(check(branches));

  it('gives the same seed the same weights, and equal layers different ones', () => {
    const [a, b, c] = [initialWeights(model, 1), initialWeights(model, 1), initialWeights(model, 2)];
    const first = 'stage-1/conv/conv/kernel';
    expect(a.get(first)?.data).toEqual(b.get(first)?.data);
    expect(a.get(first)?.data).not.toEqual(c.get(first)?.data);
    expect(a.get(first)?.data).not.toEqual(a.get('stage-2/conv/conv/kernel')?.data);
  });

  it('draws he-normal kernels of variance 2 / fan-in', () => {
    const wide = check(
      project({
        main: module(
          [
            block('i', 'input', { channels: 64 }),
            block('c', 'conv2d', { filters: 64 }),
            block('o', 'port-out'),
          ],
          [wire('i', 'c'), wire('c', 'o')],
        ),
      }),
    );
    const { data } = initialWeights(compile(wide), 7).get('c/kernel') ?? { data: new Float32Array() };
    const variance = data.reduce((sum, x) => sum + x * x, 0) / data.length;
    expect(variance / (2 / (9 * 64))).toBeCloseTo(1, 1);
  });
});

describe('an RBF output', () => {
  const model = compile(
    check(
      project({
        main: module(
          [
            block('i', 'input', { height: 4, width: 4, channels: 1 }),
            block('f', 'flatten'),
            block('d', 'dense', { units: 84 }),
            block('o', 'rbf', { classes: 12 }),
          ],
          [wire('i', 'f'), wire('f', 'd'), wire('d', 'o')],
        ),
      }),
    ),
  );

  it('answers with a softmax, and its loss reads the distances before it', () => {
    expect(model.outputs).toEqual([
      {
        layer: 'o',
        name: 'RBF output',
        logits: 'o/distance',
        classes: 12,
        weight: 1,
        main: true,
        loss: 'rbf-1998',
      },
    ]);
  });

  it('has the pictures of the ten digits, and noise for what comes after, whatever the seed', () => {
    const { data, shape } = initialWeights(model, 1).get('o/distance/codes') ?? { data: [], shape: [] };
    expect(shape).toEqual([84, 12]);
    expect(data).toEqual(initialWeights(model, 2).get('o/distance/codes')?.data);
    const row = (y: number, digit: number): string =>
      Array.from({ length: 7 }, (_, x) => (data[(7 * y + x) * 12 + digit] === 1 ? '#' : '.')).join('');
    expect(row(0, 0)).toBe('..###..');
    expect(row(11, 7)).toBe('.##....');
    const apart = Array.from({ length: 84 }, (_, i) => i).filter(
      (i) => data[i * 12 + 10] !== data[i * 12 + 11],
    );
    expect(apart.length).toBeGreaterThan(28);
    expect([...new Set(data)].sort()).toEqual([-1, 1]);
  });
});
