/** Every template against the published table of its architecture, layer by layer, where the tables are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { names, open, withParam } from './templates.fixture.ts';
import { ourRows, type Reference, Rows, theirRows } from './templates.rows.fixture.ts';

const folder = new URL('../../../shared/reference/', import.meta.url);

const deep = ['50', '101', '152'];
const cifar = ['20', '56', '110'];

/** Template, the tables that it equals together, and the parameter of its root that makes it so. */
type Pair = readonly [name: string, tables: readonly string[], set?: readonly [string, string]];

const pairs: readonly Pair[] = [
  ['lenet-5', ['lenet5_modern']],
  ['lenet-5-1998', ['lenet5_1998']],
  ['alexnet', ['alexnet_single_tower_227']],
  ['alexnet-2012', ['alexnet_grouped_227']],
  ['vgg-11', ['vgg11']],
  ['vgg-13', ['vgg13']],
  ['vgg-16', ['vgg16']],
  ['vgg-19', ['vgg19']],
  ['plain-18', ['plain18']],
  ['plain-34', ['plain34']],
  ['resnet-18', ['resnet18']],
  ['resnet-34', ['resnet34']],
  ['resnet-18', ['resnet18_option_a'], ['shortcut', 'zero-padded']],
  ['resnet-34', ['resnet34_option_a'], ['shortcut', 'zero-padded']],
  ...deep.flatMap((n): readonly Pair[] => [
    [`resnet-${n}`, [`resnet${n}_v1`], ['variant', 'v1']],
    [`resnet-${n}`, [`resnet${n}_v1_5`], ['variant', 'v1.5']],
  ]),
  ['cifar-plain-20', ['cifar_plain20']],
  ['cifar-plain-56', ['cifar_plain56']],
  ...cifar.flatMap((n): readonly Pair[] => [
    [`cifar-resnet-${n}`, [`cifar_resnet${n}_option_a`], ['shortcut', 'zero-padded']],
    [`cifar-resnet-${n}`, [`cifar_resnet${n}_option_b`], ['shortcut', 'projection']],
  ]),
  ['network-in-network', ['nin_cifar10']],
  ['inception-module', ['inception_module_ng']],
  ['inception-module-naive', ['inception_naive_ng_256']],
  ['inception-module-literal', ['inception_naive_ng_416']],
  ['bottleneck-comparison', ['bottleneck_5x5_direct', 'bottleneck_5x5_via_1x1']],
  ['googlenet', ['googlenet']],
];

describe.skipIf(!existsSync(folder))('layer by layer,', () => {
  it('every template that was published has its table', () => {
    const without = names.filter((name) => !pairs.some(([template]) => template === name));
    expect(without.sort()).toEqual(['blank', 'cifar-googlenet', 'residual-block']);
  });

  const titled = pairs.map((pair) => {
    const [name, tables, set] = pair;
    const how = set ? `, ${set.join(' ')}` : '';
    return [`${name} equals ${tables.join(' and ')}${how}`, pair] as const;
  });
  it.each(titled)('%s', (_, [name, tables, set]) => {
    const report = check(set ? withParam(open(name), ...set) : open(name));
    const seen = new Map<string, number>();
    const ours = ourRows(report, new Rows(seen));
    const theirs = new Rows(seen);
    const references = tables.map(
      (table): Reference => JSON.parse(readFileSync(new URL(`${table}.json`, folder), 'utf8')),
    );
    for (const reference of references) theirRows(reference, theirs);
    // First what can be read when it differs, then the wiring with it.
    expect([...ours.texts].sort()).toEqual([...theirs.texts].sort());
    expect([...ours.numbers].sort()).toEqual([...theirs.numbers].sort());
    const sum = (count: (reference: Reference) => number): number =>
      references.reduce((total, reference) => total + count(reference), 0);
    const { params, nonTrainable, macs } = report.totals;
    expect([params, nonTrainable, macs]).toEqual([
      sum((reference) => reference.total_params_trainable),
      sum((reference) => reference.total_params_non_trainable),
      sum((reference) => reference.total_macs),
    ]);
  });

  it.each([
    ['the border of the first pool', 'resnet-18', 'resnet18', '"top":1', '"top":0'],
    ['the border of a convolution', 'resnet-18', 'resnet18', '"pad":[3,3]', '"pad":[2,3]'],
    ['what batch norm keeps', 'resnet-18', 'resnet18', '"momentum":0.9', '"momentum":0.99'],
    ['which input of Add comes first', 'resnet-18', 'resnet18', '"to":["add",0]', '"to":["add",5]'],
    ['the order of a concatenation', 'googlenet', 'googlenet', '"to":["concat",0]', '"to":["concat",5]'],
    [
      'where a side branch begins',
      'googlenet',
      'googlenet',
      '"from":["inception_4a",0],"to":["side1"',
      '"from":["inception_4b",0],"to":["side1"',
    ],
    ['a dropout’s rate', 'googlenet', 'googlenet', '"rate":0.4', '"rate":0.5'],
    ['a pool’s kind', 'googlenet', 'googlenet', '"kind":"avgpool"', '"kind":"maxpool"'],
    ['a nonlinearity', 'lenet-5', 'lenet5_modern', '"activation":"relu"', '"activation":"tanh"'],
  ])('%s would be seen if it differed', (_, name, table, from, to) => {
    const text = JSON.stringify(open(name));
    expect(text).toContain(from);
    const seen = new Map<string, number>();
    const changed = ourRows(check(JSON.parse(text.replace(from, to))), new Rows(seen));
    const reference: Reference = JSON.parse(readFileSync(new URL(`${table}.json`, folder), 'utf8'));
    const theirs = theirRows(reference, new Rows(seen));
    expect([...changed.numbers].sort()).not.toEqual([...theirs.numbers].sort());
  });
});
