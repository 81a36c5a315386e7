/** The volumes along the main path: of templates as their papers draw them, and of small networks by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { showShape } from '../blocks/shape.ts';
import { parseProject } from '../formats/project/parse.ts';
import type { Block, Module, Project } from '../graph/project.ts';
import { check } from './check.ts';
import { volumes } from './volumes.ts';

const folder = new URL('../../templates/', import.meta.url);
const open = (name: string): Project => {
  const opened = parseProject(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.project;
};
const told = (project: Project): readonly string[] =>
  volumes(check(project).root).map(({ shape, times }) => showShape(shape) + (times > 1 ? ` (${times})` : ''));

const block = (id: string, kind: string, params: Block['params'] = {}, more: Partial<Block> = {}): Block => ({
  id,
  kind,
  params,
  ...more,
});
/** Wires as `a>b` or `a>b.1`, the second input of b; `a.1>b` leaves a by its second output. */
const module = (name: string, blocks: readonly Block[], ...wires: readonly string[]): Module => ({
  name,
  params: [],
  blocks,
  wires: wires.map((wire) => {
    const [from = '', to = ''] = wire.split('>');
    const end = (text: string) => [text.split('.')[0] ?? '', Number(text.split('.')[1] ?? 0)] as const;
    return { from: end(from), to: end(to) };
  }),
  layout: {},
});
const document = (main: Module, modules: Readonly<Record<string, Module>> = {}): Project => ({
  format: 'netloom',
  version: 1,
  name: 'made',
  root: 'main',
  modules: { main, ...modules },
});
const conv = (id: string, filters: number, params: Block['params'] = {}): Block =>
  block(id, 'conv2d', { filters, kernel: [3, 3], padding: 'same', ...params });
const input = block('input', 'input', { height: 32, width: 32, channels: 3 });

describe('the volumes of templates', () => {
  it('tell LeNet-5 layer by layer', () => {
    expect(told(open('lenet-5'))).toEqual([
      '32 × 32 × 1',
      '28 × 28 × 6',
      '14 × 14 × 6',
      '10 × 10 × 16',
      '5 × 5 × 16',
      '400',
      '120',
      '84',
      '10',
    ]);
  });

  it('tell VGG-16 with the size before each pooling, its 13 convolutions counted', () => {
    expect(told(open('vgg-16'))).toEqual([
      '224 × 224 × 3',
      '224 × 224 × 64 (2)',
      '112 × 112 × 64',
      '112 × 112 × 128 (2)',
      '56 × 56 × 128',
      '56 × 56 × 256 (3)',
      '28 × 28 × 256',
      '28 × 28 × 512 (3)',
      '14 × 14 × 512 (3)',
      '7 × 7 × 512',
      '25088',
      '4096 (2)',
      '1000',
    ]);
  });

  it.each(readdirSync(folder).map((file) => file.replace('.json', '')))('are at most 14 for %s', (name) => {
    const list = volumes(check(open(name)).root);
    expect(list.length).toBeGreaterThan(1);
    expect(list.length).toBeLessThanOrEqual(14);
  });

  it.each([
    [
      'resnet-152',
      [
        '224 × 224 × 3',
        '112 × 112 × 64',
        '56 × 56 × 64',
        '56 × 56 × 256 (3)',
        '28 × 28 × 512 (8)',
        '14 × 14 × 1024 (36)',
        '7 × 7 × 2048 (3)',
        '2048',
        '1000',
      ],
    ],
    [
      'googlenet',
      [
        '224 × 224 × 3',
        '112 × 112 × 64',
        '56 × 56 × 64',
        '56 × 56 × 192',
        '28 × 28 × 192',
        '28 × 28 × 256',
        '28 × 28 × 480',
        '14 × 14 × 480',
        '14 × 14 × 512 (3)',
        '14 × 14 × 832',
        '7 × 7 × 832',
        '7 × 7 × 1024',
        '1024',
        '1000',
      ],
    ],
  ] as const)('tell %s by its stages', (name, list) => {
    expect(told(open(name))).toEqual(list);
  });
});

describe('the main path', () => {
  it('passes a shortcut by, and takes the branch that is longer', () => {
    const main = module(
      'Main',
      [
        input,
        conv('a', 8),
        conv('b', 16),
        conv('side', 16, { kernel: [1, 1] }),
        block('add', 'add'),
        block('out', 'port-out'),
      ],
      'input>a',
      'a>b',
      'input>side',
      'side>add.0',
      'b>add.1',
      'add>out',
    );
    expect(told(document(main))).toEqual(['32 × 32 × 3', '32 × 32 × 8', '32 × 32 × 16']);
  });

  it('goes to the output of greatest weight, not to a side branch', () => {
    const main = module(
      'Main',
      [
        input,
        conv('a', 8),
        block('gap', 'globalavgpool'),
        block('few', 'dense', { units: 10 }),
        block('side', 'output', { classes: 10, weight: 0.3 }),
        block('flat', 'flatten'),
        block('many', 'dense', { units: 10 }),
        block('end', 'output', { classes: 10 }),
      ],
      'input>a',
      'a>gap',
      'gap>few',
      'few>side',
      'a>flat',
      'flat>many',
      'many>end',
    );
    expect(told(document(main))).toEqual(['32 × 32 × 3', '32 × 32 × 8', '8192', '10']);
  });

  it('enters modules where the top level says little, and names each volume by its block', () => {
    const pool = block('pool', 'maxpool', { window: [2, 2], stride: 2 });
    const stage = module(
      'Stage',
      [block('in', 'port-in'), conv('conv', 8), pool, block('out', 'port-out')],
      'in>conv',
      'conv>pool',
      'pool>out',
    );
    const main = module(
      'Main',
      [input, block('stages', 'module', {}, { module: 'stage', repeat: 3 }), block('out', 'port-out')],
      'input>stages',
      'stages>out',
    );
    const list = volumes(check(document(main, { stage })).root);
    expect(list.map(({ id, title, shape }) => `${id.join('/')} ${title} ${showShape(shape)}`)).toEqual([
      'input Input 32 × 32 × 3',
      'stages/conv Conv 3×3 32 × 32 × 8',
      'stages/conv Conv 3×3 16 × 16 × 8',
      'stages/conv Conv 3×3 8 × 8 × 8',
      'stages/pool Max pool 2×2 4 × 4 × 8',
    ]);
  });

  it('passes over a border of zeros', () => {
    const pad = block('pad', 'zeropad', { top: 1, bottom: 1, left: 1, right: 1 });
    const main = module(
      'Main',
      [input, pad, conv('a', 8), block('out', 'port-out')],
      'input>pad',
      'pad>a',
      'a>out',
    );
    expect(told(document(main))).toEqual(['32 × 32 × 3', '34 × 34 × 8']);
  });

  it('leaves out, of many, those that differ least from their neighbours', () => {
    const convs = Array.from({ length: 40 }, (_, i) => conv(`c${i}`, i === 20 ? 512 : 8 + i));
    const wires = convs.map(({ id }, i) => `${i === 0 ? 'input' : `c${i - 1}`}>${id}`);
    const list = told(document(module('Main', [input, ...convs], ...wires)));
    expect(list).toHaveLength(14);
    expect(list).toContain('32 × 32 × 512');
    expect([list[0], list.at(-1)]).toEqual(['32 × 32 × 3', '32 × 32 × 47']);
  });

  it('answers an empty document, unknown shapes and a loop', () => {
    expect(told(document(module('Main', [])))).toEqual([]);
    expect(told(document(module('Main', [conv('a', 8)])))).toEqual([]);
    const loop = module(
      'Main',
      [input, block('add', 'add'), conv('b', 8), block('out', 'port-out')],
      'input>add',
      'add>b',
      'b>add.1',
      'b>out',
    );
    expect(told(document(loop)).length).toBeLessThanOrEqual(2);
  });

  it('leaves a module by the port that the wire starts at', () => {
    const two = module(
      'Two',
      [
        block('in', 'port-in'),
        conv('a', 8),
        conv('b', 16),
        block('first', 'port-out'),
        block('second', 'port-out'),
      ],
      'in>a',
      'in>b',
      'a>first',
      'b>second',
    );
    const main = module(
      'Main',
      [input, block('two', 'module', {}, { module: 'two' }), block('out', 'port-out')],
      'input>two',
      'two.1>out',
    );
    expect(told(document(main, { two }))).toEqual(['32 × 32 × 3', '32 × 32 × 16']);
  });
});
