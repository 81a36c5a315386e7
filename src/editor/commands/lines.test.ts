import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { setParams } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import type { Project } from '../../graph/project.ts';
import { around, lineKey, outline } from './lines.ts';

const project: Project = {
  format: 'netloom',
  version: 1,
  name: '',
  root: 'main',
  modules: {
    main: {
      name: '',
      params: [],
      // Listed out of order: the data decides.
      blocks: [
        { id: 'end', kind: 'port-out', params: {} },
        { id: 'm', kind: 'module', module: 'part', params: {} },
        { id: 'in', kind: 'input', params: { channels: 3 } },
      ],
      wires: [
        { from: ['in', 0], to: ['m', 0] },
        { from: ['m', 0], to: ['end', 0] },
      ],
      layout: {},
    },
    part: {
      name: 'Part',
      params: [],
      blocks: [
        { id: 'x', kind: 'port-in', params: {} },
        { id: 'conv', kind: 'conv2d', params: { filters: 8 } },
        { id: 'y', kind: 'port-out', params: {} },
      ],
      wires: [
        { from: ['x', 0], to: ['conv', 0] },
        { from: ['conv', 0], to: ['y', 0] },
      ],
      layout: {},
    },
  },
};
const report = check(project);

describe('the outline', () => {
  it('lists the blocks along the data, and what is inside an open module below it', () => {
    const folded = outline()(report, new Set());
    expect(folded.map(({ key }) => key)).toEqual(['in', 'm', 'end']);
    const open = outline()(report, new Set(['m']));
    expect(open.map(({ key, level, place, of }) => [key, level, `${place} of ${of}`])).toEqual([
      ['in', 1, '1 of 3'],
      ['m', 1, '2 of 3'],
      ['m/x', 2, '1 of 3'],
      ['m/conv', 2, '2 of 3'],
      ['m/y', 2, '3 of 3'],
      ['end', 1, '3 of 3'],
    ]);
  });

  it('says of each what the canvas says: kind, shape and parameters', () => {
    // 3·3·3·8 + 8 = 224
    const [, module, , conv] = outline()(report, new Set(['m']));
    expect(module?.face.label).toMatch(/^Part, module, 32 × 32 × 8, 224 parameters/);
    expect(conv?.face.label).toMatch(/^Conv 3×3, 32 × 32 × 8, 224 parameters/);
  });

  it('keeps the faces of blocks that an edit does not touch', () => {
    const lines = outline();
    const before = lines(report, new Set());
    const after = lines(
      check(editModule(project, 'part', (part) => setParams(part, 'conv', { filters: 9 }))),
      new Set(),
    );
    expect(after.map(({ face }, i) => face === before[i]?.face)).toEqual([true, false, false]);
  });

  it('knows the line of a block in any iteration, and the modules around it', () => {
    expect(lineKey(['m:2'], 'conv')).toBe('m/conv');
    expect(around(['a', 'b:3'])).toEqual(['a', 'a/b']);
  });
});
