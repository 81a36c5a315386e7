import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { wireKey } from '../../graph/path.ts';
import type { Module, Project } from '../../graph/project.ts';
import { faces } from './face.ts';
import { sceneOf } from './scene.ts';
import { bulk, wireProjection, wrongWires } from './wires.ts';

const main: Module = {
  name: 'Skip',
  params: [],
  blocks: [
    { id: 'input', kind: 'input', params: { channels: 16 } },
    { id: 'conv2d', kind: 'conv2d', params: { stride: 2 } },
    { id: 'add', kind: 'add', params: {} },
  ],
  wires: [
    { from: ['input', 0], to: ['conv2d', 0] },
    { from: ['conv2d', 0], to: ['add', 0] },
    { from: ['input', 0], to: ['add', 1] },
  ],
  layout: { input: [0, 0], conv2d: [272, 0], add: [544, 0] },
};
const project: Project = { format: 'netloom', version: 1, name: 'Skip', root: 'main', modules: { main } };
const report = check(project);
const view = { scope: [], selected: new Set<string>(), target: undefined };
const shown = faces(report, report.root, new Map());
const closed = new Set<string>();
const scene = sceneOf(report, [], closed);
const draw = () => wireProjection()(report, scene, () => shown, view);

describe('wires', () => {
  it('carry the shape of their output', () => {
    expect(draw().map((edge) => edge.data?.label)).toEqual(['32 × 32 × 16', '16 × 16 × 32', '32 × 32 × 16']);
  });

  it('are wrong where they bring the other shape to a join', () => {
    expect([...wrongWires(report, report.root)]).toEqual(['input:0>add:1']);
  });

  it('go past a block that stands between their ends, and straight where nothing does', () => {
    // The block's foot is at 64 and a lane keeps 24 pixels away from it; the wire ends below the other at the join.
    expect(draw().map((edge) => edge.data?.lane)).toEqual([null, null, 88]);
    const aside = sceneOf(report, [], closed, { conv2d: [272, 200] });
    const edges = wireProjection()(report, aside, () => shown, view);
    expect(edges.map((edge) => edge.data?.lane)).toEqual([null, null, null]);
  });

  it('keep their object while they are unchanged', () => {
    const wires = wireProjection();
    const first = wires(report, scene, () => shown, view);
    const key = wireKey({ from: ['input', 0], to: ['add', 1] });
    const second = wires(report, scene, () => shown, { ...view, selected: new Set([key]) });
    expect(second.map((edge, i) => edge === first[i])).toEqual([true, true, false]);
  });
});

describe('the thickness of a wire', () => {
  it('grows with the volume that it carries, by tens', () => {
    const shapes: readonly (readonly number[])[] = [[10], [120], [28, 28, 6], [32, 32, 64], [224, 224, 64]];
    expect(shapes.map(bulk)).toEqual(['bulk-1', 'bulk-2', 'bulk-3', 'bulk-4', 'bulk-5']);
    expect(bulk(null)).toBe('bulk-1');
    expect(bulk([1])).toBe('bulk-1');
    expect(bulk([224, 224, 1024])).toBe('bulk-5');
  });
});
