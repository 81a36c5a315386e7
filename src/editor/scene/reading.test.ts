import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { blank } from '../../editor/document/blank.ts';
import { sceneOf } from '../../editor/scene/scene.ts';
import type { Module, Project } from '../../graph/project.ts';
import { headOf, isOn, wayTo } from './reading.ts';

const block = (id: string, kind: string, module?: string) => ({
  id,
  kind,
  params: {},
  ...(module && { module }),
});
const row = (...ids: string[]) =>
  ids.slice(1).map((id, i) => ({ from: [ids[i] as string, 0] as const, to: [id, 0] as const }));
const inner: Module = {
  name: 'two',
  params: [],
  blocks: [block('in', 'port-in'), block('a', 'conv2d'), block('b', 'conv2d'), block('out', 'port-out')],
  wires: [...row('in', 'a', 'out'), ...row('in', 'b')],
  layout: {},
};
const main: Module = {
  name: 'main',
  params: [],
  blocks: [
    block('input', 'input'),
    block('m', 'module', 'two'),
    block('n', 'module', 'two'),
    block('c', 'conv2d'),
  ],
  wires: [...row('input', 'm', 'n'), ...row('input', 'c')],
  layout: {},
};
const project: Project = { ...blank(), modules: { main, two: inner } };
const report = check(project);
const open = sceneOf(report, [], new Set(['m', 'n']));
const on = (name: string, of: readonly string[], scene = open): readonly string[] =>
  of.filter((each) => isOn(wayTo(name, scene), each));

describe('the way from the input to a block', () => {
  it('holds what feeds it and nothing beside or behind it', () => {
    const all = ['input', 'm', 'n', 'c'];
    expect(on('m', all)).toEqual(['input', 'm']);
    expect(on('n', all)).toEqual(['input', 'm', 'n']);
    expect(on('c', all)).toEqual(['input', 'c']);
  });

  it('goes through an open module, and out of it to what feeds the module', () => {
    const all = ['input', 'm', 'm/in', 'm/a', 'm/b', 'm/out', 'n', 'n/in', 'n/a', 'n/b', 'c'];
    // Of m, which lies on the way as a whole, everything; of n only what feeds n/a.
    expect(on('n/a', all)).toEqual(['input', 'm', 'm/in', 'm/a', 'm/b', 'm/out', 'n', 'n/in', 'n/a']);
  });

  it('begins at the module that the canvas shows', () => {
    const inside = sceneOf(report, ['m'], new Set());
    expect(on('out', ['in', 'a', 'b', 'out'], inside)).toEqual(['in', 'a', 'out']);
  });

  it('takes a wire by the block at its end', () => {
    expect(headOf('a:0>b:1')).toBe('b');
    expect(headOf('stage/block/a:0>b:1')).toBe('stage/block/b');
  });
});
