/** Modules made, taken apart and detached through the store, as the page does it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setParams } from '../../graph/edit/blocks.ts';
import { promotable } from '../../graph/edit/modules/promotable.ts';
import { editModule } from '../../graph/edit/project.ts';
import { shipped } from '../../graph/shipped/shipped.ts';
import { blank } from '../../state/blank.ts';
import { useNotice } from '../../state/notice.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { addHere } from './add.ts';
import { duplicateDefinition, removeDefinition, usesIn } from './definitions.ts';
import { current, openModule, shownModule } from './document.ts';
import { canDetach, canTakeApart, isInstance, openInstance } from './instance.ts';
import {
  detachSelected,
  makeModuleOfSelection,
  promoteValue,
  removeParameter,
  takeApartSelected,
  unfoldAll,
} from './modules.ts';

const ids = (): string[] => shownModule().blocks.map((block) => block.id);
const view = () => useView.getState();
const steps = (): number => useProject.getState().history.past.length;

beforeEach(() => {
  // There is no canvas here to move.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  useProject.getState().open(blank());
  view().enter([]);
  useNotice.getState().dismiss();
  addHere({ block: { kind: 'input' } });
  addHere({ block: { kind: 'conv2d' } });
  addHere({ block: { kind: 'maxpool' } });
});

const makeStage = (): void => {
  view().select(['conv2d', 'maxpool']);
  makeModuleOfSelection('Stage', []);
};

describe('a module of the selection', () => {
  it('stands in its place, selected, in one step that is undone by one', () => {
    const before = current();
    const count = steps();
    makeStage();
    expect(ids()).toEqual(['input', 'stage']);
    expect([...view().selection]).toEqual(['stage']);
    expect(isInstance()).toBe(true);
    expect(steps()).toBe(count + 1);
    useProject.getState().undo();
    expect(current()).toBe(before);
  });

  it('gets the parameters that were asked for', () => {
    view().select(['conv2d', 'maxpool']);
    const filters = promotable(current(), openModule(), view().selection).filter(
      ({ param }) => param.id === 'filters',
    );
    makeModuleOfSelection('Stage', filters);
    expect(current().modules.stage?.params.map(({ id, value }) => [id, value])).toEqual([['filters', 32]]);
  });

  it('is refused with a sentence where nothing can be taken in', () => {
    view().select(['input']);
    const before = current();
    expect(makeModuleOfSelection('Stage', [])).toBe(false);
    expect(useNotice.getState().text).toBe(
      'A module needs blocks to work on what arrives but only an Input is selected. Select the blocks behind it.',
    );
    expect(current()).toBe(before);
  });

  it('is taken apart again, with its blocks selected', () => {
    makeStage();
    expect(canTakeApart()).toBe(true);
    takeApartSelected();
    expect(view().selection.size).toBe(2);
    expect(
      shownModule()
        .blocks.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['conv2d', 'input', 'maxpool']);
    view().select(['input']);
    expect(canTakeApart()).toBe(false);
  });
});

describe('an instance', () => {
  beforeEach(() => {
    makeStage();
    addHere({ block: { kind: 'module', module: 'stage' } });
  });

  it('is opened and its values become parameters there', () => {
    openInstance();
    expect(view().inside).toEqual(['stage_2']);
    expect(openModule()).toBe('stage');
    promoteValue('conv2d', 'filters');
    expect(shownModule().blocks.find(({ id }) => id === 'conv2d')?.params.filters).toEqual({
      param: 'filters',
    });
  });

  it('names a second parameter of the same kind after its block', () => {
    openInstance();
    view().select([]);
    addHere({ block: { kind: 'conv2d' } });
    promoteValue('conv2d', 'filters');
    promoteValue('conv2d_2', 'filters');
    expect(shownModule().params.map(({ label }) => label)).toEqual(['Filters', 'Filters of Conv 3×3']);
  });

  it('keeps a parameter to which blocks of the module give different values', () => {
    openInstance();
    promoteValue('conv2d', 'filters');
    const edit = useProject.getState().edit;
    const give = (filters: number): void =>
      edit((project) => editModule(project, project.root, (root) => setParams(root, 'stage', { filters })));
    give(64);
    removeParameter('stage', 'filters');
    expect(useNotice.getState().text).toBe(
      'Filters of Stage needs one value in all instances but has 64 and 32. Set the same in all, or detach one.',
    );
    give(32);
    removeParameter('stage', 'filters');
    expect(shownModule().params).toEqual([]);
    expect(shownModule().blocks.find(({ id }) => id === 'conv2d')?.params.filters ?? 32).toBe(32);
  });

  it('is detached from the others, which stay as they are', () => {
    expect(canDetach()).toBe(true);
    detachSelected();
    expect(shownModule().blocks.map(({ module }) => module)).toEqual([undefined, 'stage', 'stage-2']);
    expect(current().root).toBe(blank().root);
    expect(canDetach()).toBe(false);
  });

  it('is found by the way to where it stands', () => {
    expect(usesIn(current(), 'stage').map(({ id, way }) => [id, way])).toEqual([
      ['stage', []],
      ['stage_2', []],
    ]);
  });

  it('keeps its definition from being deleted, and a copy that nothing uses can be', () => {
    removeDefinition('stage');
    expect(useNotice.getState().text).toContain(
      'Stage needs to be unused to be deleted but 2 blocks use it.',
    );
    expect(Object.keys(current().modules)).toContain('stage');
    duplicateDefinition('stage');
    expect(view().inside).toEqual(['@stage-2']);
    removeDefinition('stage-2');
    expect(Object.keys(current().modules)).not.toContain('stage-2');
  });

  it('does not go into its own definition', () => {
    openInstance();
    const before = current();
    addHere({ block: { kind: 'module', module: 'stage' } });
    expect(current()).toBe(before);
    expect(useNotice.getState().text).toBe('Stage cannot stand inside itself. Add it in another module.');
  });

  it('is written out with all others when the document is unfolded', async () => {
    await unfoldAll();
    expect(shownModule().blocks.every(({ kind }) => kind !== 'module')).toBe(true);
    expect(shownModule().blocks).toHaveLength(5);
    expect(Object.keys(current().modules)).toHaveLength(1);
  });
});

it('brings a shipped module into the document with the modules that it uses', () => {
  view().select(['conv2d']);
  const { 'residual-stage': stage, 'residual-block': block } = shipped;
  if (!stage || !block) throw new Error('not shipped');
  addHere({
    block: { kind: 'module', module: 'residual-stage' },
    modules: { 'residual-stage': stage, 'residual-block': block },
  });
  expect(
    useProject.getState().report.root.linked.uses['residual-stage']?.uses['residual-block'],
  ).toBeDefined();
});
