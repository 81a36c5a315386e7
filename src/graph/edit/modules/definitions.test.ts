import { describe, expect, it } from 'vitest';
import type { Module, Project } from '../../project.ts';
import { editBlock, removeBlocks } from '../blocks.ts';
import { editModule } from '../project.ts';
import { chain, done, of, problemOf, residual, two, unit, use, wires } from './chain.fixture.ts';
import { deleteModule, duplicateModule, renameModule, unusedModules, usesOf } from './definitions.ts';
import { detach } from './detach.ts';
import { addParam, editParam, moveParam, removeParam } from './params.ts';
import { addPort, reorderPorts } from './ports.ts';
import { demote, promote } from './promote.ts';

describe('the ports of a module', () => {
  /** Two in, two out; used with each port wired. */
  const cross: Module = {
    name: 'Cross',
    params: [],
    blocks: (['port-in', 'port-in', 'port-out', 'port-out'] as const).map((kind, i) => ({
      id: `p${i}`,
      kind,
      params: {},
    })),
    wires: [
      { from: ['p0', 0], to: ['p3', 0] },
      { from: ['p1', 0], to: ['p2', 0] },
    ],
    layout: { p0: [0, 0], p1: [0, 104], p2: [232, 0], p3: [232, 104] },
  };
  const main: Module = {
    ...chain({ id: 'a', kind: 'input' }),
    blocks: [
      { id: 'a', kind: 'input', params: {} },
      { id: 'b', kind: 'input', params: {} },
      { id: 'x', kind: 'module', module: 'cross', params: {} },
      { id: 'join', kind: 'concat', params: {} },
    ],
    wires: [
      { from: ['a', 0], to: ['x', 0] },
      { from: ['b', 0], to: ['x', 1] },
      { from: ['x', 0], to: ['join', 0] },
      { from: ['x', 1], to: ['join', 1] },
    ],
  };
  const project = of(main, { cross });

  it('keep their wires in every instance when their order changes', () => {
    const next = reorderPorts(project, 'cross', 'port-in', ['p1', 'p0']);
    expect(wires(next.modules.main)).toEqual(['a:0 → x:1', 'b:0 → x:0', 'x:0 → join:0', 'x:1 → join:1']);
    expect(reorderPorts(project, 'cross', 'port-in', ['p0', 'p1'])).toBe(project);
  });

  it('that are deleted take the wires of instances with them, and joins close up', () => {
    const next = editModule(project, 'cross', (module) => removeBlocks(module, new Set(['p0', 'p2'])));
    expect(wires(next.modules.main)).toEqual(['b:0 → x:0', 'x:0 → join:0']);
  });

  it('that are added stand last and leave all wires as they are', () => {
    const { project: next, id } = addPort(project, 'cross', 'port-in', 'Skip');
    expect(next.modules.main).toBe(main);
    expect(next.modules.cross?.blocks.at(-1)).toEqual({ id, kind: 'port-in', name: 'Skip', params: {} });
    expect(next.modules.cross?.layout[id]).toEqual([0, 208]);
  });

  it('that never were stay missing when others go', () => {
    const astray = { ...main, wires: [...main.wires, { from: ['a', 0], to: ['x', 5] } as const] };
    const next = editModule(of(astray, { cross }), 'cross', (module) =>
      removeBlocks(module, new Set(['p0'])),
    );
    const [, port] = next.modules.main?.wires.at(-1)?.to ?? [];
    expect(port).toBeGreaterThanOrEqual(1);
  });
});

describe('the parameters of a module', () => {
  it('come from values of its blocks, under the present value as the default', () => {
    const { project, id } = done(promote(two, 'unit', 'bn', 'momentum', { label: 'Memory' }));
    expect(id).toBe('momentum');
    expect(project.modules.unit?.params.at(-1)).toMatchObject({
      id: 'momentum',
      label: 'Memory',
      type: 'real',
      value: 0.99,
    });
    expect(project.modules.unit?.blocks[2]?.params).toEqual({ momentum: { param: 'momentum' } });
    expect(problemOf(promote(two, 'unit', 'conv', 'filters'))).toBe(
      'Conv 2D takes its filters from a parameter already. Set a value first, if another is meant.',
    );
    const { project: repeated } = done(promote(two, 'unit', 'bn', 'repeat'));
    expect(repeated.modules.unit?.blocks[2]?.repeat).toEqual({ param: 'repeat' });
    expect(problemOf(promote(two, 'unit', 'bn', 'width'))).toBe(
      'The block has no value "width". Choose one of its own.',
    );
    const bad = editModule(two, 'unit', (module) =>
      editBlock(module, 'bn', (block) => ({ ...block, params: { momentum: 7 } })),
    );
    expect(problemOf(promote(bad, 'unit', 'bn', 'momentum'))).toBe(
      'Batch norm needs momentum within the bounds to make a parameter of it but has 7. Set another value first.',
    );
  });

  it('go back into the blocks where all instances agree', () => {
    expect(problemOf(demote(two, 'unit', 'filters'))).toBe(
      'Filters of Unit needs one value in all instances but has 8 and 24. Set the same in all, or detach one.',
    );
    const same = editModule(two, 'main', (main) =>
      editBlock(main, 'first', (block) => ({ ...block, params: { filters: 24 } })),
    );
    const { project } = done(demote(same, 'unit', 'filters'));
    expect(project.modules.unit?.params).toEqual([]);
    expect(project.modules.unit?.blocks[1]?.params).toEqual({ filters: 48 });
    expect(project.modules.main?.blocks.map(({ params }) => params)).toEqual([{}, {}, {}, {}]);
    const following = editModule(two, 'main', (main) =>
      editBlock(main, 'first', (block) => ({ ...block, params: { filters: { param: 'n' } } })),
    );
    expect(problemOf(demote(following, 'unit', 'filters'))).toBe(
      'Filters of Unit follows another parameter in some instance, so no one value can take its place. Set a value in each instance first.',
    );
  });

  it('are added, described, moved and removed; what referred to one stands at its default', () => {
    const { project, id } = addParam(two, 'unit', { id: 'filters', type: 'flag', value: true });
    expect(id).toBe('filters_2');
    const moved = moveParam(project, 'unit', id, 0);
    expect(moved.modules.unit?.params.map((param) => param.id)).toEqual(['filters_2', 'filters']);
    const renamed = editParam(moved, 'unit', 'filters', (param) => ({
      ...param,
      id: 'other',
      label: 'Width',
    }));
    expect(renamed.modules.unit?.params[1]).toMatchObject({ id: 'filters', label: 'Width' });
    const removed = removeParam(renamed, 'unit', 'filters');
    expect(removed.modules.unit?.blocks[1]?.params).toEqual({ filters: 16 });
    expect(removed.modules.main?.blocks[2]?.params).toEqual({});
  });
});

describe('definitions', () => {
  it('are counted, renamed, copied and deleted', () => {
    expect(usesOf(two, 'unit')).toBe(2);
    expect(renameModule(two, 'unit', 'Block').modules.unit?.name).toBe('Block');
    expect(renameModule(two, 'unit', 'Unit')).toBe(two);
    const copied = duplicateModule(two, 'unit');
    expect([copied.key, copied.project.modules['unit-2']?.name]).toEqual(['unit-2', 'Unit 2']);
    expect(unusedModules(copied.project)).toEqual(['unit-2']);
    expect(done(deleteModule(copied.project, 'unit-2')).project.modules).toEqual(two.modules);
    expect(problemOf(deleteModule(two, 'unit'))).toBe(
      'Unit needs to be unused to be deleted but 2 blocks use it. Delete those, or take them apart.',
    );
    expect(problemOf(deleteModule(two, 'main'))).toBe(
      'The network itself cannot be deleted. Begin a new one.',
    );
  });

  it('that only unused ones use are unused too', () => {
    const project = of(residual, { outer: chain(use('x')), unit });
    expect(unusedModules(project)).toEqual(['outer', 'unit']);
  });

  it('are copied for one instance along its path, where others use them', () => {
    const outer = chain({ id: 'in', kind: 'port-in' }, use('x'), { id: 'out', kind: 'port-out' });
    const nested = of(
      chain({ id: 'a', kind: 'module', module: 'outer' }, { id: 'b', kind: 'module', module: 'outer' }),
      { outer, unit },
    );
    const own = detach(nested, ['a', 'x']);
    expect(own?.key).toBe('unit-2');
    expect(own?.project.modules.main?.blocks.map(({ module }) => module)).toEqual(['outer-2', 'outer']);
    expect(own?.project.modules['outer-2']?.blocks[1]?.module).toBe('unit-2');
    expect(own?.project.modules.outer).toBe(outer);
    expect(detach(own?.project as Project, ['a', 'x'])).toBeUndefined();
  });
});
