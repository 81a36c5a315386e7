/** Every template is a fixture: it opens, checks without a problem, has the published counts, compiles and exports. */
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { leaves } from '../check/leaves.ts';
import { compile } from '../compile/compile.ts';
import { initialWeights } from '../compile/weights.ts';
import { digitsFacts } from '../data/digits/facts.ts';
import type { Project } from '../graph/project.ts';
import { shipped } from '../graph/shipped/shipped.ts';
import { printProject } from './project/print.ts';
import { names, open, withParam } from './templates.fixture.ts';
import { published } from './templates.published.ts';
import { exportTfjs } from './tfjs/export.ts';
import { openTfjs, readWeights } from './tfjs/open.ts';

/** `resnet-50: variant v1.5` */
function variant(key: string): Project {
  const [name = '', id, value = ''] = key.split(/: | /);
  return id ? withParam(open(name), id, value) : open(name);
}

/** Errors and warnings; a hint may stand in a template, as the one that offers a bottleneck. */
const troubles = (...given: Parameters<typeof check>) =>
  check(...given).problems.filter(({ severity }) => severity !== 'hint');

const keys = Object.keys(published);
const thousands = (n: number): string => n.toLocaleString('en-US');

describe('the templates', () => {
  it('all have counts to be held to', () => {
    expect(keys.filter((key) => !key.includes(':')).sort()).toEqual([...names].sort());
  });

  it('have counts for every value of a parameter of theirs', () => {
    const variants = names.flatMap((name) => {
      const { modules, root } = open(name);
      return (modules[root]?.params ?? []).flatMap((param) =>
        param.type === 'enum'
          ? param.of.filter((value) => value !== param.value).map((value) => `${name}: ${param.id} ${value}`)
          : [`${name}: ${param.id}`],
      );
    });
    expect(keys.filter((key) => key.includes(':')).sort()).toEqual(variants.sort());
  });

  it.each(keys)('%s checks without an error or a warning', (key) => {
    expect(troubles(variant(key))).toEqual([]);
  });

  it('check without one, too, with the data that they chose', () => {
    const chosen = names.filter((name) => open(name).data);
    expect(chosen).toContain('lenet-5-1998');
    for (const name of chosen) {
      expect(open(name).data).toBe('digits');
      expect(troubles(open(name), { data: digitsFacts })).toEqual([]);
    }
  });

  it.each(keys)('%s has the published counts', (key) => {
    const { params, nonTrainable, macs } = check(variant(key)).totals;
    expect([params, nonTrainable, macs]).toEqual(published[key]?.counts);
  });

  it.each(names)('%s says what it is, how large, and that it is not trained', (name) => {
    const { about = '', paper } = open(name);
    const [params = 0] = published[name]?.counts ?? [];
    expect(about).toMatch(/The architecture without trained weights(: press Train)?\.$/);
    if (name === 'bottleneck-comparison') expect(about).toContain('120,422,400');
    else if (name === 'lenet-5-1998') expect(about).toContain('60,000 trained parameters');
    else expect(about).toContain(thousands(params));
    if (name !== 'blank' && name !== 'cifar-googlenet') expect(paper?.url).toMatch(/^https:\/\//);
  });

  it.each(keys)('%s says the counts of each of its variants', (key) => {
    const [params = 0] = published[key]?.counts ?? [];
    if (key.includes(':')) expect(variant(key).about).toContain(thousands(params));
  });

  it.each(names)('%s is read at a glance: at most 25 blocks at the top', (name) => {
    const { modules, root } = open(name);
    expect(modules[root]?.blocks.length).toBeLessThanOrEqual(25);
  });

  it('fold 516 layers of ResNet-152 into 11 blocks', () => {
    const project = open('resnet-152');
    const written = [...leaves(check(project).root)].filter(({ result }) => !result.bypassed);
    expect(project.modules[project.root]?.blocks).toHaveLength(11);
    expect(written).toHaveLength(516);
    expect(compile(check(project)).layers.map(({ name }) => name)).toContain('conv4/more-35/conv2');
  });

  it('hold the shipped modules as they are shipped, and no others', () => {
    for (const name of names) {
      const { modules, root } = open(name);
      for (const [key, module] of Object.entries(modules))
        if (key !== root) expect(module, `${name}: ${key}`).toEqual(shipped[key]);
    }
  });
});

describe('compiled,', () => {
  it.each(keys)('%s has one input each, its weights, and an output that is meant', (key) => {
    const report = check(variant(key));
    const model = compile(report);
    const weights = model.layers.flatMap((layer) => layer.weights);
    const count = (trainable: boolean): number =>
      weights
        .filter((weight) => weight.trainable === trainable)
        .reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
    expect([count(true), count(false)]).toEqual(published[key]?.counts.slice(0, 2));
    expect(model.outputs.filter(({ main }) => main)).toHaveLength(1);
    expect(model.inputs).toHaveLength(key === 'bottleneck-comparison' ? 2 : 1);
  });

  it('GoogLeNet is trained on three answers, of which the last is meant', () => {
    const { outputs } = compile(check(open('googlenet')));
    expect(outputs.map(({ layer, weight, main }) => [layer, weight, main]).sort()).toEqual([
      ['class', 1, true],
      ['side1/class', 0.3, false],
      ['side2/class', 0.3, false],
    ]);
  });
});

describe('exported for tfjs,', () => {
  // Those that fit into two million weights: the file of VGG-19 has half a gigabyte.
  const moderate = names.filter((name) => (published[name]?.counts[0] ?? 0) < 2e6);
  it.each(moderate)('%s comes back whole', (name) => {
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
    for (const [key, { data }] of weights) {
      const back = read.weights.get(key)?.data;
      expect(back?.length, key).toBe(data.length);
      expect(data.findIndex((value, i) => value !== back?.[i])).toBe(-1);
    }
  });
});
