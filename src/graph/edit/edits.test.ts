import { describe, expect, test } from 'vitest';
import { freePlace } from '../place.ts';
import type { Module, Project } from '../project.ts';
import { resolve } from '../value.ts';
import { addBlock, freshId, removeBlocks, rename, setParams } from './blocks.ts';
import { copy, paste } from './clip.ts';
import { connect, disconnect, freePort, insertOnWire } from './wires.ts';

const empty: Module = { name: 'main', params: [], blocks: [], wires: [], layout: {} };
const grow = (...kinds: string[]): Module =>
  kinds.reduce((module, kind, i) => addBlock(module, { kind }, [i * 240, 0])[0], empty);
const three = grow('input', 'conv2d', 'conv2d', 'conv2d', 'concat');
const joined = ['conv2d', 'conv2d_2', 'conv2d_3'].reduce(
  (module, id, port) => connect(module, [id, 0], ['concat', port]),
  three,
);

describe('blocks', () => {
  test('get slugs that nothing else has', () => {
    expect(three.blocks.map(({ id }) => id)).toEqual(['input', 'conv2d', 'conv2d_2', 'conv2d_3', 'concat']);
    expect(freshId(three, '1×1 Conv')).toBe('conv');
  });

  test('keep only parameters that differ from the default, and the same module where nothing changes', () => {
    const set = setParams(three, 'conv2d', { filters: 64 });
    expect(set.blocks[1]?.params).toEqual({ filters: 64 });
    expect(setParams(set, 'conv2d', { filters: 32 }).blocks[1]?.params).toEqual({});
    expect(setParams(set, 'conv2d', { filters: 64 })).toBe(set);
    expect(rename(three, 'conv2d', '')).toBe(three);
  });

  test('take their wires and places with them', () => {
    const left = removeBlocks(joined, new Set(['conv2d']));
    expect(left.wires.map(({ from, to }) => [from[0], to[1]])).toEqual([
      ['conv2d_2', 0],
      ['conv2d_3', 1],
    ]);
    expect(Object.keys(left.layout)).not.toContain('conv2d');
  });
});

describe('wires', () => {
  test('replace the one on an occupied input', () => {
    const once = connect(three, ['input', 0], ['conv2d', 0]);
    const twice = connect(once, ['conv2d_2', 0], ['conv2d', 0]);
    expect(twice.wires).toEqual([{ from: ['conv2d_2', 0], to: ['conv2d', 0] }]);
  });

  test('are not drawn where they would close a cycle', () => {
    expect(connect(joined, ['concat', 0], ['conv2d', 0])).toBe(joined);
  });

  test('of a join close up when one goes, in their order, and the next gets the free port', () => {
    const [first] = joined.wires;
    const left = disconnect(joined, first ? [first] : []);
    expect(left.wires.map(({ from, to }) => [from[0], to[1]])).toEqual([
      ['conv2d_2', 0],
      ['conv2d_3', 1],
    ]);
    expect(freePort(left, 'concat')).toBe(2);
  });

  test('lead through a block that is put into them', () => {
    const [wire] = joined.wires;
    const [put, id] = insertOnWire(joined, wire as Module['wires'][number], { kind: 'batchnorm' }, [0, 200]);
    expect(put.wires).toContainEqual({ from: ['conv2d', 0], to: [id, 0] });
    expect(put.wires).toContainEqual({ from: [id, 0], to: ['concat', 0] });
    expect(put.wires.length).toBe(4);
  });
});

test('a clip is pasted under fresh ids, with the wires among its blocks and the definitions it uses', () => {
  const use = addBlock(joined, { kind: 'module', module: 'unit' }, [0, 300])[0];
  const project: Project = {
    format: 'netloom',
    version: 1,
    name: 'P',
    root: 'main',
    modules: { main: use, unit: empty },
  };
  const clip = copy(project, use, new Set(['conv2d', 'concat', 'unit']));
  expect(clip.wires).toEqual([{ from: ['conv2d', 0], to: ['concat', 0] }]);
  const other: Project = { ...project, modules: { main: three } };
  const [pasted, ids] = paste(other, 'main', clip, [10, 20]);
  expect(ids).toEqual(['conv2d_4', 'concat_2', 'unit']);
  expect(pasted.modules.main?.wires).toEqual([{ from: ['conv2d_4', 0], to: ['concat_2', 0] }]);
  expect(pasted.modules.main?.layout.conv2d_4).toEqual([250, 20]);
  expect(pasted.modules.unit).toBe(empty);
});

test('a join is pasted with its inputs numbered from 0, in their order', () => {
  const project: Project = {
    format: 'netloom',
    version: 1,
    name: 'P',
    root: 'main',
    modules: { main: joined },
  };
  const clip = copy(project, joined, new Set(['conv2d_2', 'conv2d_3', 'concat']));
  const [pasted] = paste(project, 'main', clip, [0, 200]);
  expect(pasted.modules.main?.wires.slice(joined.wires.length)).toEqual([
    { from: ['conv2d_4', 0], to: ['concat_2', 0] },
    { from: ['conv2d_5', 0], to: ['concat_2', 1] },
  ]);
});

test('a new block is placed where it covers none', () => {
  expect(freePlace(empty, [0, 0])).toEqual([0, 0]);
  const [x, y] = freePlace(grow('input'), [10, 10]);
  expect(Math.abs(x) >= 184 || Math.abs(y) >= 64).toBe(true);
});

test('a value is a constant, a linear use of a parameter or a choice; what the module lacks is named', () => {
  const values = { filters: 16, version: 'v1' };
  expect(resolve(3, values)).toEqual({ scalar: 3 });
  expect(resolve({ param: 'filters', times: 4, plus: -1 }, values)).toEqual({ scalar: 63 });
  const stride = { choose: 'version', from: { v1: 2 }, else: 1 };
  expect(resolve(stride, values)).toEqual({ scalar: 2 });
  expect(resolve(stride, { version: 'v1.5' })).toEqual({ scalar: 1 });
  expect(resolve({ param: 'gone' }, values)).toEqual({ lacks: 'gone' });
});
