import { describe, expect, it } from 'vitest';
import { check } from '../../../check/check.ts';
import type { Module, Project } from '../../../graph/project.ts';
import { blank } from '../../document/blank.ts';
import type { Wish } from '../../view/finding.ts';
import { type Choice, choices } from './choices.ts';

const block = (id: string, kind: string, params = {}) => ({ id, kind, params });
const module: Module = {
  name: '',
  params: [],
  blocks: [
    block('input', 'input', { height: 28, width: 28, channels: 16 }),
    block('flatten', 'flatten'),
    block('output', 'output', { classes: 7 }),
  ],
  wires: [{ from: ['input', 0], to: ['flatten', 0] }],
  layout: {},
};
const project: Project = { ...blank(), modules: { main: module } };
const report = check(project);
const at = (wish: Partial<Wish>): readonly Choice[] =>
  choices(report, report.root, { scope: [], place: [0, 0], strict: true, ...wish });
const named = (list: readonly Choice[], label: string) => list.find(({ entry }) => entry.label === label);

describe('the add menu', () => {
  const image = at({ from: ['input', 0] });
  const vector = at({ from: ['flatten', 0] });

  it('offers behind an output what takes an input, with the shape that comes of it', () => {
    expect(named(image, 'Input')).toBeUndefined();
    // 28 × 28, SAME, as many channels as arrive.
    expect(named(image, 'Conv 2D')).toMatchObject({ fits: true, note: '28 × 28 × 16' });
    // Windows of 2, stride 2.
    expect(named(image, 'Max pool')).toMatchObject({ fits: true, note: '14 × 14 × 16' });
    expect(named(image, 'Add (skip connection)')).toMatchObject({ fits: true });
  });

  it('says what stands before what reads a vector', () => {
    expect(named(image, 'Dense')).toMatchObject({ fits: true, first: 'Flatten', note: '128' });
    expect(named(vector, 'Dense')).toMatchObject({ fits: true, first: '', note: '128' });
  });

  it('says what would have to be repaired', () => {
    expect(named(vector, 'Conv 2D')).toMatchObject({ fits: false, note: 'needs an image' });
    expect(named(vector, 'Max pool')).toMatchObject({ fits: false, note: 'needs an image' });
  });

  it('tries modules too', () => {
    expect(named(image, 'Inception module')?.fits).toBe(true);
    expect(named(vector, 'Inception module')?.fits).toBe(false);
  });

  it('offers before an input what gives an output, with the units that it wants', () => {
    const list = at({ to: ['output', 0] });
    expect(named(list, 'Softmax output')).toBeUndefined();
    expect(named(list, 'Input')).toBeDefined();
    expect(named(list, 'Dense')?.chain).toEqual([{ kind: 'dense', params: { units: 7 } }]);
  });

  it('offers everything where nothing is to be wired, and of what cannot be wired says so', () => {
    const list = at({ strict: false, from: ['input', 0] });
    expect(named(list, 'Input')).toMatchObject({ wired: false, chain: [{ kind: 'input' }] });
    expect(named(list, 'Conv 2D')?.wired).toBe(true);
  });
});
