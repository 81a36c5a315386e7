/** What is offered where a network does not suit the blocks of LeNet-5 of 1998. */
import { expect, test } from 'vitest';
import type { Block, Project } from '../../graph/project.ts';
import { check } from '../check.ts';
import { applyFix, offers } from '../fixes.ts';

/** The blocks one behind the other, by their kinds. */
function chain(...blocks: readonly (readonly [kind: string, params: Block['params']])[]): Project {
  const ids = blocks.map((_, i) => `b${i}`);
  const main = {
    name: 'Test',
    params: [],
    blocks: blocks.map(([kind, params], i) => ({ id: `b${i}`, kind, params })),
    wires: ids.slice(1).map((id, i) => ({ from: [`b${i}`, 0] as const, to: [id, 0] as const })),
    layout: {},
  };
  return { format: 'netloom', version: 1, name: 'Test', root: 'main', modules: { main } };
}

/** The buttons of the only error, each pressed: what is then wrong. */
function pressed(project: Project): readonly (readonly [label: string, left: readonly string[]])[] {
  const report = check(project);
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  const [error] = errors as [(typeof errors)[number]];
  return offers(report, error).map(({ id, label }) => {
    const left = check(applyFix(report, error, id)).problems;
    return [label, left.map(({ code }) => code)];
  });
}

const image = ['input', { height: 8, width: 8, channels: 3 }] as const;

test('an RBF output that gets an image gets what stands before it in LeNet-5', () => {
  expect(pressed(chain(image, ['rbf', {}]))).toEqual([['Insert Flatten and a dense layer of 84 units', []]]);
});

test('an RBF output that gets another length is given 84', () => {
  expect(pressed(chain(image, ['flatten', {}], ['dense', { units: 120 }], ['rbf', {}]))).toEqual([
    ['Set 84 units', []],
    ['Insert a dense layer of 84 units', []],
  ]);
});

test('a table is cut or filled up to the channels that come', () => {
  const end = [
    ['flatten', {}],
    ['dense', { units: 84 }],
    ['rbf', {}],
  ] as const;
  expect(pressed(chain(image, ['partialconv', {}], ...end))).toEqual([['Fit the table to 3 channels', []]]);
  const table = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ];
  expect(pressed(chain(image, ['partialconv', { table }], ...end))).toEqual([
    ['Connect the empty columns to all rows', []],
  ]);
});
