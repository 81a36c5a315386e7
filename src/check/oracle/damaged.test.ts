/**
 * Modules damaged by hand, by a merge or by a file cut off: each opens, loses nothing, is told of in one sentence, and has a
 * button that leads out.
 */
import { describe, expect, it } from 'vitest';
import { parseProject } from '../../formats/project/parse.ts';
import { printProject } from '../../formats/project/print.ts';
import type { Project } from '../../graph/project.ts';
import { check } from '../check.ts';
import { applyFix, offers } from '../fixes.ts';
import type { Report } from '../report.ts';

type Json = Record<string, unknown>;

const at = (...ids: readonly string[]): Json => Object.fromEntries(ids.map((id, i) => [id, [i * 232, 0]]));

/** In → Conv 3×3 of `filters` → Out. */
const stage: Json = {
  name: 'Stage',
  params: [{ id: 'filters', type: 'int', label: 'Filters', min: 1, max: 64, value: 8 }],
  blocks: [
    { id: 'in', kind: 'port-in', params: {} },
    { id: 'conv', kind: 'conv2d', params: { filters: { param: 'filters' } } },
    { id: 'out', kind: 'port-out', params: {} },
  ],
  wires: [
    { from: ['in', 0], to: ['conv', 0] },
    { from: ['conv', 0], to: ['out', 0] },
  ],
  layout: at('in', 'conv', 'out'),
};

/** Input 8 × 8 × 3 → an instance of `stage` → output. */
function file(instance: Json, modules: Json = { stage }, wires: readonly Json[] = []): string {
  const main = {
    name: 'Network',
    params: [],
    blocks: [
      { id: 'image', kind: 'input', params: { height: 8, width: 8, channels: 3 } },
      { id: 'part', kind: 'module', module: 'stage', params: {}, ...instance },
      { id: 'end', kind: 'port-out', params: {} },
    ],
    wires: [{ from: ['image', 0], to: ['part', 0] }, { from: ['part', 0], to: ['end', 0] }, ...wires],
    layout: at('image', 'part', 'end'),
  };
  const modules_ = { main, ...modules };
  return JSON.stringify({ format: 'netloom', version: 1, name: 'Damaged', root: 'main', modules: modules_ });
}

/** Opens the file, which must hold all that the text says, and checks it. */
function open(text: string): Report {
  const opened = parseProject(text);
  if ('problem' in opened) throw new Error(opened.problem);
  expect(JSON.parse(JSON.stringify(opened.project))).toEqual(JSON.parse(text));
  expect(parseProject(printProject(opened.project))).toEqual(opened);
  return check(opened.project);
}

/** What is said, and the words of the buttons. */
const said = (report: Report): readonly (readonly [string, readonly string[]])[] =>
  report.problems.map((problem) => [problem.message, offers(report, problem).map(({ label }) => label)]);

/** The document after the button with these words. */
function press(report: Report, label: string): Project {
  for (const problem of report.problems)
    for (const offer of offers(report, problem))
      if (offer.label === label) return applyFix(report, problem, offer.id);
  throw new Error(`no button says ${label}`);
}

const wiresOf = (project: Project, key = 'main'): readonly string[] =>
  (project.modules[key]?.wires ?? []).map(({ from, to }) => `${from.join(':')} → ${to.join(':')}`);

describe('a module whose definition is missing', () => {
  const report = open(file({ params: { filters: 16 }, name: 'First stage' }, {}));

  it('is named, and can be made anew with the ports that its wires use, or left out', () => {
    expect(said(report)).toEqual([
      [
        'First stage is an instance of the module "stage", which this document does not hold. Delete the block, or bring the definition back.',
        [
          'Make an empty module "stage" of 1 input and 1 output',
          'Remove First stage and join its neighbours',
        ],
      ],
    ]);
  });

  it('keeps its block, values and wires when it is made anew', () => {
    const next = press(report, 'Make an empty module "stage" of 1 input and 1 output');
    expect(next.modules.main).toEqual(report.project.modules.main);
    expect(wiresOf(next, 'stage')).toEqual(['in:0 → out:0']);
    expect(check(next).ok).toBe(true);
    // The value that it was given has no parameter yet; that is said, and not lost.
    expect(said(check(next))).toEqual([
      [
        'First stage takes no "filters" but is given one. Remove the value, or add the parameter to the module.',
        ['Remove the value'],
      ],
    ]);
  });

  it('lets its neighbours meet when it is left out', () => {
    const next = press(report, 'Remove First stage and join its neighbours');
    expect(wiresOf(next)).toEqual(['image:0 → end:0']);
    expect(said(check(next))).toEqual([]);
  });
});

describe('a module that contains itself', () => {
  const through = (module: string): Json => ({
    ...stage,
    params: [],
    blocks: [
      { id: 'in', kind: 'port-in', params: {} },
      { id: 'inner', kind: 'module', module, params: {} },
      { id: 'out', kind: 'port-out', params: {} },
    ],
    wires: [
      { from: ['in', 0], to: ['inner', 0] },
      { from: ['inner', 0], to: ['out', 0] },
    ],
    layout: at('in', 'inner', 'out'),
  });

  it('is named where it closes the cycle, and the block there can go', () => {
    const report = open(file({}, { stage: through('stage') }));
    expect(report.problems.map((problem) => problem.at)).toEqual([['part', 'inner']]);
    expect(said(report)).toEqual([
      [
        'stage is an instance of the module "stage", which contains itself. Delete it.',
        ['Remove stage and join its neighbours'],
      ],
    ]);
    expect(said(check(press(report, 'Remove stage and join its neighbours')))).toEqual([]);
  });

  it('by way of others is named once, and opens all the same', () => {
    const report = open(file({}, { stage: through('b'), b: through('c'), c: through('stage') }));
    expect(report.problems.map((problem) => [problem.code, problem.at])).toEqual([
      ['recursion', ['part', 'inner']],
    ]);
    expect(said(check(press(report, 'Remove b and join its neighbours')))).toEqual([]);
  });
});

describe('a wire to a port that does not exist', () => {
  it('can go, or the module gets the port', () => {
    const report = open(file({}, { stage }, [{ from: ['image', 0], to: ['part', 1] }]));
    expect(said(report)).toEqual([
      [
        'Stage has 1 input but a wire uses input 2. Remove that wire or wire it again.',
        ['Remove the wire', 'Add an input to Stage'],
      ],
    ]);
    expect(wiresOf(press(report, 'Remove the wire'))).toEqual(['image:0 → part:0', 'part:0 → end:0']);
    const grown = check(press(report, 'Add an input to Stage'));
    expect(grown.ok).toBe(true);
    expect(grown.root.blocks.get('part')?.ins.length).toBe(2);
  });

  it('at an output can go, and so can a wire to a block that is gone', () => {
    const wires = [
      { from: ['part', 3], to: ['end', 0] },
      { from: ['part', 0], to: ['gone', 0] },
    ];
    const report = open(file({}, { stage }, [wires[1] as Json]));
    expect(said(report)).toEqual([
      [
        'A wire of Stage leads to the block "gone", which does not exist. Remove the wire.',
        ['Remove the wire'],
      ],
    ]);
    const [out] = said(open(file({}, { stage }, [wires[0] as Json])));
    expect(out).toEqual([
      'Stage has 1 output but a wire uses output 4. Remove that wire or wire it again.',
      ['Remove the wire'],
    ]);
  });
});

describe('a repeat that cannot be', () => {
  it.each([
    [0, '0'],
    [-3, '-3'],
    [1_000_000, '1000000'],
    [2.5, '2.5'],
    ['many', 'many'],
    [[2, 2], '[2,2]'],
  ])('such as %j opens and is set to 1 by a button', (repeat, shown) => {
    const report = open(file({ repeat }));
    expect(said(report)).toEqual([
      [
        `Stage needs a whole number from 1 to 1,000 for Repeat but gets ${shown}. Set a value within its bounds.`,
        ['Set repeat to 1'],
      ],
    ]);
    expect(said(check(press(report, 'Set repeat to 1')))).toEqual([]);
  });

  it('by a parameter that gives too many is told of as well', () => {
    const n = { id: 'n', type: 'int', min: 0, max: 2_000_000, value: 1_000_000 };
    const text = file({ repeat: { param: 'n' } });
    const report = open(text.replace('"params":[]', `"params":[${JSON.stringify(n)}]`));
    expect(said(report).map(([, buttons]) => buttons)).toEqual([['Set repeat to 1']]);
  });
});

describe('an instance', () => {
  it('keeps values that its module has no parameter for, until they are removed', () => {
    const report = open(file({ params: { filters: 4, dilation: 2, groups: 3 } }));
    expect(report.ok).toBe(true);
    expect(said(report)).toEqual([
      [
        'Stage takes no "dilation" but is given one. Remove the value, or add the parameter to the module.',
        ['Remove the 2 values'],
      ],
      [
        'Stage takes no "groups" but is given one. Remove the value, or add the parameter to the module.',
        ['Remove the 2 values'],
      ],
    ]);
    const next = press(report, 'Remove the 2 values');
    expect(next.modules.main?.blocks[1]?.params).toEqual({ filters: 4 });
    expect(said(check(next))).toEqual([]);
  });

  it('of a module with nothing in it has no ports for its wires', () => {
    const hollow = { name: 'Hollow', params: [], blocks: [], wires: [], layout: {} };
    const report = open(file({}, { stage: hollow }));
    expect(said(report)).toEqual([
      [
        'Hollow has 0 inputs but a wire uses input 1. Remove that wire or wire it again.',
        ['Remove Hollow and join its neighbours', 'Remove the 2 wires'],
      ],
      [
        'Hollow has 0 outputs but a wire uses output 1. Remove that wire or wire it again.',
        ['Remove Hollow and join its neighbours', 'Remove the 2 wires'],
      ],
    ]);
    expect(said(check(press(report, 'Remove Hollow and join its neighbours')))).toEqual([]);
  });
});

describe('a port without a wire', () => {
  it('inside a module is fed from the block that nothing reads', () => {
    const open_ = { ...stage, wires: [{ from: ['in', 0], to: ['conv', 0] }] };
    const report = open(file({}, { stage: open_ }));
    expect(report.problems.map(({ at: path, code }) => [path, code])).toEqual([
      [['part', 'out'], 'unconnected'],
      [['part', 'conv'], 'unreachable'],
    ]);
    expect(said(report)[0]?.[1]?.[0]).toBe('Wire it from Conv 3×3');
    expect(said(check(press(report, 'Wire it from Conv 3×3')))).toEqual([]);
  });

  it('of an instance is fed from a block before it', () => {
    const text = file({}).replace('{"from":["image",0],"to":["part",0]},', '');
    const report = open(text);
    const problem = report.problems.find(({ code }) => code === 'unconnected');
    expect(problem?.at).toEqual(['part']);
    expect(said(check(press(report, 'Wire it from Input')))).toEqual([]);
  });
});

describe('an output in a repeated module', () => {
  it('is as often the main one, until the repetitions are written out and the last is', () => {
    const answering = {
      ...stage,
      params: [],
      blocks: [
        { id: 'in', kind: 'port-in', params: {} },
        { id: 'conv', kind: 'conv2d', params: { filters: 3 } },
        { id: 'pool', kind: 'globalavgpool', params: {} },
        { id: 'dense', kind: 'dense', params: { units: 10, activation: 'linear' } },
        { id: 'answer', kind: 'output', params: {} },
        { id: 'out', kind: 'port-out', params: {} },
      ],
      wires: [
        { from: ['in', 0], to: ['conv', 0] },
        { from: ['conv', 0], to: ['pool', 0] },
        { from: ['pool', 0], to: ['dense', 0] },
        { from: ['dense', 0], to: ['answer', 0] },
        { from: ['conv', 0], to: ['out', 0] },
      ],
      layout: at('in', 'conv', 'pool', 'dense', 'answer', 'out'),
    };
    const report = open(file({ repeat: 3 }, { stage: answering }));
    const label =
      'Write out the 3 repetitions; Softmax output of the last keeps its weight, the others get 0.3';
    expect(said(report)).toEqual([
      [
        'The network needs one main output but 3 have the loss weight 1. Give the side branches a smaller one.',
        [label],
      ],
    ]);
    const next = press(report, label);
    const outputs = next.modules.main?.blocks.filter(({ kind }) => kind === 'output');
    expect(outputs?.map(({ id, params }) => [id, params])).toEqual([
      ['part_1_answer', { weight: 0.3 }],
      ['part_2_answer', { weight: 0.3 }],
      ['part_3_answer', {}],
    ]);
    expect(said(check(next))).toEqual([]);
    expect(check(next).totals).toEqual(report.totals);
  });
});
