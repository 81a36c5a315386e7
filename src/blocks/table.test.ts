import { expect, test } from 'vitest';
import { isComplaint } from './complaint.ts';
import { fits, resolveDefaults } from './param-bounds.ts';
import { kinds } from './table.ts';

test('the palette has its order and its labels', () => {
  expect([...kinds.values()].map((kind) => kind.label)).toEqual([
    'Input',
    'Conv 2D',
    'Depthwise conv',
    'Separable conv',
    'Conv by table',
    'Max pool',
    'Average pool',
    'Trainable subsampling',
    'Global average pool',
    'Global max pool',
    'Batch norm',
    'Local response norm',
    'Activation',
    'Dropout',
    'Flatten',
    'Dense',
    'Add (skip connection)',
    'Concatenate',
    'Zero-pad',
    'Pad channels',
    'Softmax output',
    'RBF output',
  ]);
});

test.each([...kinds.values()])('$label has parameters whose defaults fit and which are labelled', (kind) => {
  for (const param of kind.params) {
    expect(fits(param, param.value)).toBe(true);
    expect(param.id).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(param.label).toBeTruthy();
    if (param.when) expect(kind.params.map((each) => each.id)).toContain(param.when.param);
  }
  expect(new Set(kind.params.map((param) => param.id)).size).toBe(kind.params.length);
  expect(kind.about).toMatch(/\.$/);
});

test.each([...kinds.values()])('$label answers for images and for vectors without throwing', (kind) => {
  const p = resolveDefaults(kind);
  for (const shape of [[8, 8, 4], [1, 1, 1], [10], [1]]) {
    const ins = kind.inputs === 0 ? [] : kind.inputs === 1 ? [shape] : [shape, shape];
    const out = kind.shape(p, ins);
    if (isComplaint(out)) continue;
    expect(out.every((side) => Number.isInteger(side) && side > 0)).toBe(true);
    expect(kind.lower(p, ins, out).at(-1)).toMatchObject({ output: out });
    expect(kind.explain(p, ins, out).shape).not.toEqual([]);
  }
});
