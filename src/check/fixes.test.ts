import { describe, expect, it } from 'vitest';
import { addBlock, type NewBlock } from '../graph/edit/blocks.ts';
import { connect } from '../graph/edit/wires.ts';
import type { Module, Project } from '../graph/project.ts';
import { check } from './check.ts';
import { applyFix, offers } from './fixes.ts';
import type { Problem, ProblemCode, Surroundings } from './report.ts';

type Spec = readonly [id: string, block: NewBlock, ...from: string[]];

/** Blocks with the names of those that feed them, in port order. */
function network(...specs: Spec[]): Project {
  let main: Module = { name: 'main', params: [], blocks: [], wires: [], layout: {} };
  const ids = new Map<string, string>();
  for (const [i, [name, block, ...from]] of specs.entries()) {
    const [next, id] = addBlock(main, block, [i * 240, 0]);
    ids.set(name, id);
    main = from.reduce((m, source, port) => connect(m, [ids.get(source) as string, 0], [id, port]), next);
  }
  return { format: 'netloom', version: 1, name: 'Test', root: 'main', modules: { main } };
}
const input = (side: number, channels: number): NewBlock => ({
  kind: 'input',
  params: { height: side, width: side, channels },
});
const kind = (name: string, params: NewBlock['params'] = {}): NewBlock => ({ kind: name, params });

/** What the buttons of the only problem of this code say, with the parameters each adds. */
function buttons(project: Project, code: ProblemCode, data: Surroundings = {}) {
  const report = check(project, data);
  const problem = report.problems.find((each) => each.code === code);
  if (!problem) throw new Error(`no ${code} among ${report.problems.map((each) => each.code)}`);
  return offers(report, problem).map((offer) => {
    const after = check(applyFix(report, problem, offer.id), data);
    expect(after.totals.params - report.totals.params).toBe(offer.adds.params);
    expect(after.problems.map(({ code, at }) => [code, at])).not.toContainEqual([code, problem.at]);
    return [offer.id, offer.label, offer.adds.params];
  });
}

describe('fixes', () => {
  it('offers W_s or zero channels where a shortcut meets a strided branch', () => {
    const residual = network(
      ['x', input(32, 16)],
      ['a', kind('conv2d', { filters: 32, stride: 2 }), 'x'],
      ['b', kind('conv2d', { filters: 32, activation: 'linear' }), 'a'],
      ['sum', kind('add'), 'b', 'x'],
      ['out', kind('port-out'), 'sum'],
    );
    expect(buttons(residual, 'unlike-shapes')).toEqual([
      // 1·1·16·32 + 32
      ['insert-projection', 'Insert W_s: 1×1 convolution, 32 filters, stride 2', 544],
      ['pad-channels', 'Pad with zeros to 32 channels, stride 2', 0],
    ]);
  });

  it('offers SAME padding where the branch shrank, and a border of zeros only where nothing else would do', () => {
    const shrunk = network(
      ['x', input(28, 8)],
      ['a', kind('conv2d', { filters: 8, padding: 'valid' }), 'x'],
      ['sum', kind('add'), 'a', 'x'],
      ['out', kind('port-out'), 'sum'],
    );
    expect(buttons(shrunk, 'unlike-shapes')).toEqual([['same-padding', 'Set SAME padding on Conv 3×3', 0]]);
    const odd = network(
      ['x', input(28, 8)],
      ['y', input(20, 8)],
      ['sum', kind('add'), 'x', 'y'],
      ['out', kind('port-out'), 'sum'],
    );
    expect(buttons(odd, 'unlike-shapes')).toEqual([
      ['pad-zeros', 'Pad the smaller inputs with zeros to 28 × 28 × 8', 0],
    ]);
  });

  it('offers W_s as a dense layer, or zeros, where vectors differ', () => {
    const dense = network(
      ['x', input(4, 1)],
      ['v', kind('flatten'), 'x'],
      ['a', kind('dense', { units: 24 }), 'v'],
      ['sum', kind('add'), 'a', 'v'],
      ['out', kind('port-out'), 'sum'],
    );
    expect(buttons(dense, 'unlike-shapes')).toEqual([
      // 16·24 + 24
      ['insert-projection', 'Insert W_s: dense layer, 24 units', 408],
      ['pad-channels', 'Pad with zeros to 24 values', 0],
    ]);
  });

  it('repairs the pool of an Inception module by SAME padding and stride 1', () => {
    const inception = network(
      ['x', input(28, 192)],
      ['a', kind('conv2d', { filters: 64, kernel: [1, 1] }), 'x'],
      ['b', kind('conv2d', { filters: 128 }), 'x'],
      ['p', kind('maxpool', { window: [3, 3] }), 'x'],
      ['c', kind('concat'), 'a', 'b', 'p'],
      ['out', kind('port-out'), 'c'],
    );
    expect(buttons(inception, 'unlike-sizes')).toEqual([
      ['same-padding', 'Set SAME padding and stride 1 on Max pool 3×3', 0],
    ]);
  });

  it('brings images to dense layers and vectors away from convolutions', () => {
    const flat = network(
      ['x', input(8, 3)],
      ['d', kind('dense', { units: 5 }), 'x'],
      ['out', kind('port-out'), 'd'],
    );
    expect(buttons(flat, 'needs-vector')).toEqual([
      ['insert-flatten', 'Insert Flatten', 192 * 5 + 5],
      ['insert-global-average-pool', 'Insert global average pooling', 3 * 5 + 5],
    ]);
    const vector = network(
      ['x', input(8, 3)],
      ['f', kind('flatten'), 'x'],
      ['c', kind('conv2d', { filters: 2 }), 'f'],
      ['out', kind('port-out'), 'c'],
    );
    expect(buttons(vector, 'needs-image')).toEqual([
      ['bypass-flatten', 'Bypass Flatten', 9 * 3 * 2 + 2],
      ['bypass', 'Bypass Conv 3×3', 0],
    ]);
  });

  it('makes an output fit its classes, and both fit the data', () => {
    const twenty = network(
      ['x', input(28, 1)],
      ['f', kind('flatten'), 'x'],
      ['d', kind('dense', { units: 20, activation: 'linear' }), 'f'],
      ['out', kind('output', { classes: 10 }), 'd'],
    );
    expect(buttons(twenty, 'wrong-units').map(([id, label]) => [id, label])).toEqual([
      ['set-units', 'Set 10 units'],
      ['insert-dense', 'Insert a dense layer of 10 units'],
      ['set-classes', 'Set 20 classes'],
    ]);
    const digits = { data: { name: 'Digits', image: [28, 28, 1] as const, classes: [...'0123456789'] } };
    const both = network(
      ['x', input(28, 1)],
      ['f', kind('flatten'), 'x'],
      ['d', kind('dense', { units: 20, activation: 'linear' }), 'f'],
      ['out', kind('output', { classes: 20 }), 'd'],
    );
    expect(buttons(both, 'classes-differ', digits).map(([id]) => id)).toEqual(['set-units', 'insert-dense']);
  });

  it('repairs kernels, pools, groups and dilations by their parameters', () => {
    const one = (block: NewBlock, side = 3, channels = 6) =>
      network(['x', input(side, channels)], ['b', block, 'x'], ['out', kind('port-out'), 'b']);
    const labels = (project: Project, code: ProblemCode) => buttons(project, code).map(([, label]) => label);
    expect(labels(one(kind('conv2d', { kernel: [5, 5], padding: 'valid' })), 'kernel-too-large')).toEqual([
      'Set SAME padding',
      'Take a kernel of 3 × 3',
    ]);
    expect(labels(one(kind('maxpool', { window: [4, 4], padding: 'valid' })), 'size-zero')).toEqual([
      'Set SAME padding',
      'Bypass Max pool 4×4',
    ]);
    expect(labels(one(kind('conv2d', { filters: 8, groups: 3 })), 'groups-do-not-divide')).toEqual([
      'Set 2 groups',
      'Set 9 filters',
    ]);
    expect(labels(one(kind('conv2d', { stride: 2, dilation: 2 })), 'stride-with-dilation')).toEqual([
      'Set dilation 1',
      'Set stride 1',
    ]);
  });

  it('adds what a network begins and ends with', () => {
    const open = network(['c', kind('conv2d')], ['p', kind('globalavgpool'), 'c']);
    expect(buttons(open, 'no-input')).toEqual([
      ['add-input', 'Add an Input of 32 × 32 × 3', 9 * 3 * 32 + 32],
    ]);
    const endless = network(['x', input(8, 3)], ['c', kind('conv2d', { filters: 4 }), 'x']);
    expect(buttons(endless, 'no-output')).toEqual([
      [
        'add-softmax-output',
        'Add global average pooling, a dense layer and a Softmax output of 10 classes',
        4 * 10 + 10,
      ],
      ['add-output', 'Add a plain output', 0],
    ]);
  });

  it('replaces a bad value by one with which the block can be computed', () => {
    const grouped = network(
      ['x', input(8, 3)],
      ['c', kind('conv2d', { filters: 0, groups: 3 }), 'x'],
      ['out', kind('port-out'), 'c'],
    );
    // 32, the default, has no three equal shares; nor have 1 and 2.
    expect(buttons(grouped, 'bad-param').map(([, label]) => label)).toEqual(['Set Filters to 3']);
    const classes = network(
      ['x', input(1, 7)],
      ['f', kind('flatten'), 'x'],
      ['out', kind('output', { classes: 0 }), 'f'],
    );
    expect(buttons(classes, 'bad-param').map(([, label]) => label)).toEqual(['Set Classes to 7']);
  });

  it('feeds every branch that a deleted Input fed', () => {
    const branches = network(
      ['a', kind('conv2d', { filters: 4 })],
      ['b', kind('conv2d', { filters: 4 })],
      ['sum', kind('add'), 'a', 'b'],
      ['out', kind('port-out'), 'sum'],
    );
    // Twice 3·3·3·4 + 4.
    expect(buttons(branches, 'no-input')).toEqual([['add-input', 'Add an Input of 32 × 32 × 3', 224]]);
  });

  it('gives an instance a definition of its own where the others would suffer', () => {
    const inner = network(['i', kind('port-in')], ['f', kind('flatten'), 'i'], ['o', kind('port-out'), 'f'])
      .modules.main as Module;
    const use: NewBlock = { kind: 'module', module: 'stage' };
    const outer = network(
      ['x', input(4, 3)],
      ['a', use, 'x'],
      ['d', kind('dense'), 'a'],
      ['b', use, 'd'],
      ['o', kind('port-out'), 'b'],
    );
    const project = { ...outer, modules: { ...outer.modules, stage: { ...inner, name: 'Stage' } } };
    expect(buttons(project, 'needs-image')).toEqual([
      ['bypass', 'Bypass Flatten in this Stage block alone', 0],
    ]);
    const report = check(project);
    const fixed = applyFix(report, report.problems[0] as Problem, 'bypass');
    expect(Object.keys(fixed.modules)).toEqual(['main', 'stage', 'stage-2']);
    expect(fixed.modules.main?.blocks.map(({ module }) => module)).toEqual([
      undefined,
      'stage',
      undefined,
      'stage-2',
      undefined,
    ]);
    expect(fixed.modules.stage).toBe(project.modules.stage);
    expect(fixed.modules['stage-2']?.name).toBe('Stage 2');
  });

  it('lets one output be the main one, and finds the others inside modules', () => {
    const inner = network(
      ['i', kind('port-in')],
      ['d', kind('dense', { units: 10, activation: 'linear' }), 'i'],
      ['o', kind('output'), 'd'],
    ).modules.main as Module;
    const use: NewBlock = { kind: 'module', module: 'side' };
    const outer = network(
      ['x', input(4, 3)],
      ['f', kind('flatten'), 'x'],
      ['a', use, 'f'],
      ['b', use, 'f'],
      ['d', kind('dense', { units: 10, activation: 'linear' }), 'f'],
      ['o', kind('output'), 'd'],
    );
    const project = { ...outer, modules: { ...outer.modules, side: { ...inner, name: 'Side' } } };
    expect(buttons(project, 'several-main-outputs')).toEqual([
      ['set-weights', 'Give the side branches 0.3 of the weight in all 2 Side blocks', 0],
    ]);
    const zero = network(
      ['x', input(4, 10)],
      ['f', kind('globalavgpool'), 'x'],
      ['a', kind('output', { weight: 0 }), 'f'],
      ['b', kind('output', { weight: 0 }), 'f'],
    );
    expect(buttons(zero, 'several-main-outputs')).toEqual([
      ['set-weights', 'Give this output the weight 1', 0],
    ]);
  });

  it('takes on the size of the data where that alone lets an exact Input take them', () => {
    const exact = network(
      ['x', { kind: 'input', params: { height: 8, width: 8, channels: 5, fit: 'exact' } }],
      ['out', kind('port-out'), 'x'],
    );
    const digits = { data: { name: 'Digits', image: [28, 28, 1] as const, classes: [...'0123456789'] } };
    expect(buttons(exact, 'channels-differ', digits)).toEqual([
      ['set-input-size', 'Set the input to 28 × 28 × 1', 0],
    ]);
  });

  it('acts on the definition, and says on how many instances', () => {
    const inner = network(
      ['i', kind('port-in')],
      ['c', kind('conv2d', { kernel: [5, 5], padding: 'valid' }), 'i'],
      ['o', kind('port-out'), 'c'],
    ).modules.main as Module;
    const use: NewBlock = { kind: 'module', module: 'stage' };
    const outer = network(['x', input(4, 3)], ['a', use, 'x'], ['b', use, 'a'], ['o', kind('port-out'), 'b']);
    const project = { ...outer, modules: { ...outer.modules, stage: { ...inner, name: 'Stage' } } };
    expect(buttons(project, 'kernel-too-large')[0]?.[1]).toBe('Set SAME padding in all 2 Stage blocks');
  });
});
