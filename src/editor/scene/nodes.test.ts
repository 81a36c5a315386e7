import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { setParams } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import type { Project } from '../../graph/project.ts';
import { type Face, faces } from './face.ts';
import { handleY, nodeProjection } from './nodes.ts';
import { sceneOf } from './scene.ts';

const project: Project = {
  format: 'netloom',
  version: 1,
  name: 'Two ways',
  root: 'main',
  modules: {
    main: {
      name: 'Two ways',
      params: [],
      blocks: [
        { id: 'input', kind: 'input', params: { channels: 16 } },
        { id: 'conv2d', kind: 'conv2d', params: { stride: 2 } },
        { id: 'add', kind: 'add', params: {} },
        { id: 'out', kind: 'port-out', params: {} },
      ],
      wires: [
        { from: ['input', 0], to: ['conv2d', 0] },
        { from: ['conv2d', 0], to: ['add', 0] },
        { from: ['input', 0], to: ['add', 1] },
        { from: ['add', 0], to: ['out', 0] },
      ],
      layout: { input: [0, 0], conv2d: [272, 0], add: [544, 0], out: [816, 0] },
    },
  },
};
const none: ReadonlyMap<string, Face> = new Map();
const still = { scope: [], selection: new Set<string>() };
const report = check(project);
const closed = new Set<string>();
const scene = sceneOf(report, [], closed);

describe('what a block shows', () => {
  const shown = faces(report, report.root, none);

  it('is its name, key parameters, shape and weights', () => {
    // 3·3·16·32 + 32 = 4,640
    expect(shown.get('conv2d')).toMatchObject({
      title: 'Conv 3×3',
      words: '16 × 16 × 32',
      params: 4640,
      severity: 'fine',
      label: 'Conv 3×3, 16 × 16 × 32, 4,640 parameters',
    });
  });

  it('is what is wrong, where something is', () => {
    expect(shown.get('add')).toMatchObject({ words: 'shapes differ', severity: 'error' });
    expect(shown.get('add')?.label).toMatch(
      /, problem: Add needs equal shapes but gets 16 × 16 × 32 from .+ and 32 × 32 × 16 from .+\./,
    );
  });

  it('has one input per wire and a free one on a join', () => {
    expect(shown.get('add')).toMatchObject({ inputs: 3, free: 2, outputs: 1 });
    expect(shown.get('input')).toMatchObject({ inputs: 0, outputs: 1 });
  });

  it('stays the same object while it shows the same', () => {
    const edited = editModule(project, 'main', (module) => setParams(module, 'conv2d', { filters: 64 }));
    const again = check(edited);
    const after = faces(again, again.root, shown);
    expect(after.get('input')).toBe(shown.get('input'));
    expect(after.get('conv2d')).not.toBe(shown.get('conv2d'));
    expect(after.get('conv2d')?.words).toBe('16 × 16 × 64');
  });
});

describe('nodes', () => {
  const shown = faces(report, report.root, none);

  it('keep their object until what they show, their place or their selection changes', () => {
    const nodes = nodeProjection();
    const first = nodes(scene, () => shown, still);
    expect(nodes(scene, () => shown, still).every((node, i) => node === first[i])).toBe(true);
    const moved = nodes(sceneOf(report, [], closed, { add: [500, 80] }), () => shown, still);
    const selected = nodes(scene, () => shown, { ...still, selection: new Set(['input']) });
    expect(moved.map((node, i) => node === first[i])).toEqual([true, true, false, true]);
    expect(moved[2]?.position).toEqual({ x: 500, y: 80 });
    expect(selected.map((node) => node.selected)).toEqual([true, false, false, false]);
    expect(selected[1]).toBe(first[1]);
  });

  it('bring their size and handles, so that no wire waits for a measurement', () => {
    const [, , add] = nodeProjection()(scene, () => shown, still);
    expect(add?.measured).toEqual({ width: 184, height: 64 });
    expect(add?.handles?.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'in-0 target',
      'in-1 target',
      'in-2 target',
      'out-0 source',
    ]);
    expect([0, 1, 2].map((i) => handleY(i, 3))).toEqual([16, 32, 48]);
  });
});
