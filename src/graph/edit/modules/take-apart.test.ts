import { describe, expect, it } from 'vitest';
import type { Block, Module } from '../../project.ts';
import { addBlock, editBlock } from '../blocks.ts';
import { editModule } from '../project.ts';
import { chain, done, of, problemOf, two, unit, use, wires } from './chain.fixture.ts';
import { takeApart } from './take-apart.ts';
import { unfold } from './unfold.ts';

describe('an instance taken apart', () => {
  it('leaves its blocks under names that tell where they come from, and neighbours make room', () => {
    const { project, ids } = done(takeApart(two, 'main', 'second'));
    const main = project.modules.main as Module;
    expect(ids).toEqual(['second_conv', 'second_bn']);
    expect(wires(main)).toEqual([
      'image:0 → first:0',
      'second_bn:0 → end:0',
      'first:0 → second_conv:0',
      'second_conv:0 → second_bn:0',
    ]);
    expect(main.blocks[2]?.params).toEqual({ filters: 48 });
    expect(main.layout).toEqual({
      image: [0, 0],
      first: [232, 0],
      second_conv: [464, 0],
      second_bn: [696, 0],
      end: [928, 0],
    });
    expect(project.modules.unit).toBe(unit);
  });

  it('is written out as often as it is repeated', () => {
    const repeated = editModule(two, 'main', (main) =>
      editBlock(main, 'first', (block) => ({ ...block, repeat: 3 })),
    );
    const { project, ids } = done(takeApart(repeated, 'main', 'first'));
    expect(ids).toEqual([
      'first_1_conv',
      'first_1_bn',
      'first_2_conv',
      'first_2_bn',
      'first_3_conv',
      'first_3_bn',
    ]);
    expect(wires(project.modules.main)).toContain('first_1_bn:0 → first_2_conv:0');
  });

  it('leaves away what its parameters choose away, and keeps what is bypassed by hand', () => {
    const choosing: Module = {
      ...chain(
        { id: 'in', kind: 'port-in' },
        {
          id: 'ws',
          kind: 'conv2d',
          bypass: { choose: 'shortcut', from: { W_s: false }, else: true },
        },
        { id: 'drop', kind: 'dropout', bypass: true },
        { id: 'out', kind: 'port-out' },
      ),
      params: [{ id: 'shortcut', type: 'enum', of: ['W_s', 'identity'], value: 'identity' }],
    };
    const project = of(chain({ id: 'image', kind: 'input' }, use('x'), { id: 'end', kind: 'port-out' }), {
      unit: choosing,
    });
    expect(
      done(takeApart(project, 'main', 'x')).project.modules.main?.blocks.map(({ id, bypass }) => [
        id,
        bypass,
      ]),
    ).toEqual([
      ['image', undefined],
      ['x_drop', true],
      ['end', undefined],
    ]);
    const chosen = editModule(project, 'main', (main) =>
      editBlock(main, 'x', (block) => ({ ...block, params: { shortcut: 'W_s' } })),
    );
    expect(done(takeApart(chosen, 'main', 'x')).ids).toEqual(['x_ws', 'x_drop']);
  });

  it('says what keeps it whole', () => {
    const edited = (more: Partial<Block>, module = unit) =>
      problemOf(
        takeApart(
          editModule({ ...two, modules: { ...two.modules, unit: module } }, 'main', (main) =>
            editBlock(main, 'first', (block) => ({ ...block, ...more })),
          ),
          'main',
          'first',
        ),
      );
    expect(edited({ repeat: { param: 'n', plus: -1 } })).toBe(
      'Unit needs a number of repeats to be taken apart but follows the parameter "n". Set repeat to a number first.',
    );
    expect(edited({ repeat: 0 })).toBe(
      'Unit needs a repeat from 1 to 1,000 to be taken apart but has 0. Set repeat to 1 first.',
    );
    expect(edited({ module: 'gone' })).toBe(
      'gone needs a definition to be taken apart but the document holds none. Delete the block, or make an empty module.',
    );
    expect(edited({}, { ...unit, params: [] })).toBe(
      'Conv 2D in Unit refers to the parameter "filters", which Unit does not have. Set a value there first.',
    );
    expect(
      edited(
        { repeat: 2 },
        { ...unit, blocks: [...unit.blocks, { id: 'in2', kind: 'port-in', params: {} }] },
      ),
    ).toBe('Unit needs one input and one output to be repeated but has 2 and 1. Set repeat to 1 first.');
    const wide: Module = {
      ...unit,
      blocks: [
        ...unit.blocks,
        ...Array.from({ length: 50 }, (_, i): Block => ({ id: `b${i}`, kind: 'relu', params: {} })),
      ],
    };
    expect(edited({ repeat: 1000 }, wide)).toBe(
      'Unit needs more than 20,000 blocks when it is written out. Lower a repeat first.',
    );
    const itself = editModule(
      two,
      'unit',
      (module) => addBlock(module, { kind: 'module', module: 'unit' }, [0, 99])[0],
    );
    expect(problemOf(takeApart(itself, 'main', 'first'))).toBe(
      'Unit contains itself, so that taking it apart would go on for ever. Delete it.',
    );
    expect(problemOf(unfold(itself))).toBe(
      'Unit contains itself, so that taking it apart would go on for ever. Delete it.',
    );
    expect(problemOf(takeApart(two, 'main', 'image'))).toBe(
      'Input is one block, so there is nothing to take apart. Select a module.',
    );
    const answering = editModule(two, 'unit', (module) => addBlock(module, { kind: 'output' }, [0, 99])[0]);
    const bypassed = editModule(answering, 'main', (main) =>
      editBlock(main, 'first', (block) => ({ ...block, bypass: true })),
    );
    expect(problemOf(takeApart(bypassed, 'main', 'first'))).toBe(
      'Unit is bypassed, and its blocks one by one cannot be. Turn its bypass off first, or delete it.',
    );
  });
});
