import { describe, expect, it } from 'vitest';
import type { Module, Project } from '../../project.ts';
import { editBlock } from '../blocks.ts';
import { chain, done, of, problemOf, residual, wires } from './chain.fixture.ts';
import { freshKey } from './key.ts';
import { makeModule } from './make.ts';
import { promotable } from './promotable.ts';

describe('a module made of a selection', () => {
  it('has one port for each end outside, however often it is used, and stands where the blocks stood', () => {
    const { project, id, key, taken } = done(
      makeModule(of(residual), 'main', ['a', 'b', 'sum'], 'My residual'),
    );
    expect([id, key, taken]).toEqual(['my_residual', 'my-residual', []]);
    expect(wires(project.modules.main)).toEqual(['image:0 → my_residual:0', 'my_residual:0 → end:0']);
    expect(project.modules.main?.blocks.map((block) => block.id)).toEqual(['image', 'my_residual', 'end']);
    expect(project.modules.main?.layout.my_residual).toEqual([464, 0]);
    const made = project.modules['my-residual'] as Module;
    expect(made.blocks.map((block) => block.id)).toEqual(['in', 'a', 'b', 'sum', 'out']);
    expect(wires(made)).toEqual(['a:0 → b:0', 'b:0 → sum:0', 'in:0 → a:0', 'in:0 → sum:1', 'sum:0 → out:0']);
    expect(made.layout).toEqual({ in: [0, 0], a: [232, 0], b: [464, 0], sum: [696, 0], out: [928, 0] });
  });

  it('takes along what lies on a way out of the selection and back', () => {
    const { project, taken } = done(makeModule(of(residual), 'main', ['a', 'sum'], 'R'));
    expect(taken).toEqual(['b']);
    expect(project.modules.r?.blocks.map(({ id }) => id)).toEqual(['in', 'a', 'b', 'sum', 'out']);
  });

  it('leaves inputs and ports outside, and says so where nothing else is selected', () => {
    const { project } = done(makeModule(of(residual), 'main', ['image', 'a', 'end'], 'R'));
    expect(project.modules.r?.blocks.map(({ id }) => id)).toEqual(['in', 'a', 'out']);
    const made = (...ids: readonly string[]) => problemOf(makeModule(of(residual), 'main', ids, 'R'));
    expect(made('image')).toBe(
      'A module needs blocks to work on what arrives but only an Input is selected. Select the blocks behind it.',
    );
    expect(made('end')).toBe(
      'A module needs blocks between its ports but only ports are selected. Select the blocks between them.',
    );
    expect(made()).toBe('A module needs at least one block but none is selected. Select some blocks.');
  });

  it('of blocks without any wires gets ports where wires can come', () => {
    const loose = { ...chain({ id: 'a', kind: 'conv2d' }, { id: 'b', kind: 'relu' }), wires: [] };
    const alone = chain({ id: 'a', kind: 'conv2d' }, { id: 'b', kind: 'batchnorm' });
    expect(wires(done(makeModule(of(alone), 'main', ['a', 'b'], 'U')).project.modules.u)).toEqual([
      'a:0 → b:0',
      'in:0 → a:0',
      'b:0 → out:0',
    ]);
    expect(wires(done(makeModule(of(loose), 'main', ['a'], 'U')).project.modules.u)).toEqual([
      'in:0 → a:0',
      'a:0 → out:0',
    ]);
  });

  it('passes on the parameters of the module around it', () => {
    const main: Module = {
      ...editBlock(residual, 'a', (block) => ({
        ...block,
        params: {
          filters: { param: 'width', times: 2 },
          stride: { choose: 'variant', from: { v1: 2 }, else: 1 },
        },
      })),
      params: [
        { id: 'width', type: 'int', min: 1, max: 99, value: 4, when: { param: 'other', is: [true] } },
        { id: 'variant', type: 'enum', of: ['v1', 'v2'], value: 'v1' },
        { id: 'other', type: 'flag', value: true },
      ],
    };
    const { project, id } = done(makeModule(of(main), 'main', ['a'], 'Unit'));
    expect(project.modules.unit?.params).toEqual([
      { id: 'width', type: 'int', min: 1, max: 99, value: 4 },
      { id: 'variant', type: 'enum', of: ['v1', 'v2'], value: 'v1' },
    ]);
    expect(project.modules.main?.blocks.find((block) => block.id === id)?.params).toEqual({
      width: { param: 'width' },
      variant: { param: 'variant' },
    });
  });

  it('can have differing values as parameters, those that blocks share as one', () => {
    const two = chain(
      { id: 'image', kind: 'input' },
      { id: 'a', kind: 'conv2d', params: { filters: 64 } },
      { id: 'b', kind: 'conv2d', params: { filters: 64, stride: 2 } },
      { id: 'c', kind: 'conv2d', params: { filters: 128 } },
      { id: 'end', kind: 'port-out' },
    );
    const list = promotable(of(two), 'main', ['a', 'b', 'c']);
    expect(
      list.filter(({ set }) => set).map(({ param, uses }) => [param.label, param.value, uses.length]),
    ).toEqual([
      ['Filters', 64, 2],
      ['Stride', 2, 1],
      ['Filters 2', 128, 1],
    ]);
    expect(
      promotable(of(two), 'main', ['a', 'b'], true).filter(({ param }) => param.id === 'filters').length,
    ).toBe(2);
    const chosen = list.filter(({ param }) => param.id === 'filters');
    const { project } = done(makeModule(of(two), 'main', ['a', 'b', 'c'], 'Stage', chosen));
    const stage = project.modules.stage as Module;
    expect(stage.params.map(({ id, label, value }) => [id, label, value])).toEqual([
      ['filters', 'Filters', 64],
      ['filters_2', 'Filters 2', 128],
    ]);
    expect(stage.blocks.filter(({ kind }) => kind === 'conv2d').map(({ params }) => params)).toEqual([
      { filters: { param: 'filters' } },
      { filters: { param: 'filters' }, stride: 2 },
      { filters: { param: 'filters_2' } },
    ]);
  });

  it('is refused where modules would stand deeper in each other than a file may hold', () => {
    let modules: Project['modules'] = {
      m0: chain({ id: 'in', kind: 'port-in' }, { id: 'r', kind: 'relu' }, { id: 'out', kind: 'port-out' }),
    };
    for (let i = 1; i < 15; i++)
      modules = {
        ...modules,
        [`m${i}`]: chain(
          { id: 'in', kind: 'port-in' },
          { id: 'm', kind: 'module', module: `m${i - 1}` },
          { id: 'out', kind: 'port-out' },
        ),
      };
    const project = of(chain({ id: 'm', kind: 'module', module: 'm14' }), modules);
    expect(problemOf(makeModule(project, 'main', ['m'], 'Deep'))).toBe(
      'The selection holds modules within modules to the greatest depth of 16. Take one of them apart first.',
    );
  });

  it('gets a key of its own, apart from those of the modules that are shipped', () => {
    const project = of(residual, { 'my-block': residual });
    expect(freshKey(project, 'My block!')).toBe('my-block-2');
    expect(freshKey(project, 'Conv + BN + ReLU')).toBe('conv-bn-relu-2');
    expect(freshKey(project, '3 × 3')).toBe('module');
    expect(freshKey(project, 'constructor')).toBe('module');
    expect(freshKey(project, 'Café')).toBe('cafe');
  });
});
