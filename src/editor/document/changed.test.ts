import { describe, expect, test } from 'vitest';
import type { Project } from '../../graph/project.ts';
import { changedSince } from './changed.ts';

const project: Project = {
  format: 'netloom',
  version: 1,
  name: 'Small',
  root: 'main',
  modules: {
    main: {
      name: 'Small',
      params: [],
      blocks: [
        { id: 'input', kind: 'input', params: { height: 28, width: 28 } },
        { id: 'unit', kind: 'module', module: 'unit', params: { filters: 8 } },
      ],
      wires: [{ from: ['input', 0], to: ['unit', 0] }],
      layout: { input: [0, 0], unit: [200, 0] },
    },
    unit: {
      name: 'Unit',
      params: [],
      blocks: [{ id: 'relu', kind: 'activation', params: {} }],
      wires: [],
      layout: {},
    },
    spare: { name: 'Spare', params: [], blocks: [], wires: [], layout: {} },
  },
};

const main = project.modules.main as Project['modules'][string];
const withMain = (change: object): Project => ({
  ...project,
  modules: { ...project.modules, main: { ...main, ...change } },
});

describe('a network has changed', () => {
  test('when a parameter, a block or a wire has', () => {
    const [input, unit] = main.blocks;
    expect(changedSince(project, withMain({ blocks: [input, { ...unit, params: { filters: 9 } }] }))).toBe(
      true,
    );
    expect(changedSince(project, withMain({ blocks: [input] }))).toBe(true);
    expect(changedSince(project, withMain({ wires: [] }))).toBe(true);
  });

  test('when a definition that it uses has', () => {
    const unit = { ...(project.modules.unit as Project['modules'][string]), blocks: [] };
    expect(changedSince(project, { ...project, modules: { ...project.modules, unit } })).toBe(true);
  });

  test('not when it is moved, renamed, or given data', () => {
    expect(changedSince(project, project)).toBe(false);
    expect(changedSince(project, withMain({ layout: { input: [5, 5], unit: [9, 9] } }))).toBe(false);
    expect(changedSince(project, { ...project, name: 'Other', about: 'More', data: 'digits' })).toBe(false);
    const named = main.blocks.map((block) => ({ ...block, name: `my ${block.id}` }));
    expect(changedSince(project, withMain({ blocks: named }))).toBe(false);
  });

  test('not when blocks, or keys of parameters, stand in another order', () => {
    const [input, unit] = main.blocks;
    expect(changedSince(project, withMain({ blocks: [unit, input] }))).toBe(false);
    const turned = { ...input, params: { width: 28, height: 28 } };
    expect(changedSince(project, withMain({ blocks: [turned, unit] }))).toBe(false);
  });

  test('not when a definition that nothing uses comes or goes', () => {
    const { spare: _, ...modules } = project.modules;
    expect(changedSince(project, { ...project, modules })).toBe(false);
  });
});
