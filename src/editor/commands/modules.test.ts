/** Modules made, taken apart and detached through the store, as the page does it. */

import { beforeEach, describe, expect, it } from 'vitest';
import { setParams } from '../../graph/edit/blocks.ts';
import { promotable } from '../../graph/edit/modules/promotable.ts';
import { editModule } from '../../graph/edit/project.ts';
import { shipped } from '../../graph/shipped/shipped.ts';
import { blank } from '../document/blank.ts';
import { createEditor, type Editor } from '../editor.ts';
import { current, openModule, shownModule } from '../here.ts';
import { fakeHost } from '../host.fixture.ts';
import { addHere } from './add.ts';
import { duplicateDefinition, removeDefinition, usesIn } from './definitions.ts';
import { canDetach, canTakeApart, isInstance, openInstance } from './instance.ts';
import {
  detachSelected,
  makeModuleOfSelection,
  promoteValue,
  removeParameter,
  takeApartSelected,
  unfoldAll,
} from './modules.ts';

const ids = (): string[] => shownModule(editor).blocks.map((block) => block.id);
const view = () => editor.view.getState();
const steps = (): number => editor.document.getState().history.past.length;

let editor: Editor;
beforeEach(() => {
  editor = createEditor(fakeHost());
  addHere(editor, { block: { kind: 'input' } });
  addHere(editor, { block: { kind: 'conv2d' } });
  addHere(editor, { block: { kind: 'maxpool' } });
});

const makeStage = (): void => {
  view().select(['conv2d', 'maxpool']);
  makeModuleOfSelection(editor, 'Stage', []);
};

describe('a module of the selection', () => {
  it('stands in its place, selected, in one step that is undone by one', () => {
    const before = current(editor);
    const count = steps();
    makeStage();
    expect(ids()).toEqual(['input', 'stage']);
    expect([...view().selection]).toEqual(['stage']);
    expect(isInstance(editor)).toBe(true);
    expect(steps()).toBe(count + 1);
    editor.document.undo();
    expect(current(editor)).toBe(before);
  });

  it('gets the parameters that were asked for', () => {
    view().select(['conv2d', 'maxpool']);
    const filters = promotable(current(editor), openModule(editor), view().selection).filter(
      ({ param }) => param.id === 'filters',
    );
    makeModuleOfSelection(editor, 'Stage', filters);
    expect(current(editor).modules.stage?.params.map(({ id, value }) => [id, value])).toEqual([
      ['filters', 32],
    ]);
  });

  it('is refused with a sentence where nothing can be taken in', () => {
    view().select(['input']);
    const before = current(editor);
    expect(makeModuleOfSelection(editor, 'Stage', [])).toBe(false);
    expect(editor.notice.getState().text).toBe(
      'A module needs blocks to work on what arrives but only an Input is selected. Select the blocks behind it.',
    );
    expect(current(editor)).toBe(before);
  });

  it('is taken apart again, with its blocks selected', () => {
    makeStage();
    expect(canTakeApart(editor)).toBe(true);
    takeApartSelected(editor);
    expect(view().selection.size).toBe(2);
    expect(
      shownModule(editor)
        .blocks.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['conv2d', 'input', 'maxpool']);
    view().select(['input']);
    expect(canTakeApart(editor)).toBe(false);
  });
});

describe('an instance', () => {
  beforeEach(() => {
    makeStage();
    addHere(editor, { block: { kind: 'module', module: 'stage' } });
  });

  it('is opened and its values become parameters there', () => {
    openInstance(editor);
    expect(view().inside).toEqual(['stage_2']);
    expect(openModule(editor)).toBe('stage');
    promoteValue(editor, 'conv2d', 'filters');
    expect(shownModule(editor).blocks.find(({ id }) => id === 'conv2d')?.params.filters).toEqual({
      param: 'filters',
    });
  });

  it('names a second parameter of the same kind after its block', () => {
    openInstance(editor);
    view().select([]);
    addHere(editor, { block: { kind: 'conv2d' } });
    promoteValue(editor, 'conv2d', 'filters');
    promoteValue(editor, 'conv2d_2', 'filters');
    expect(shownModule(editor).params.map(({ label }) => label)).toEqual(['Filters', 'Filters of Conv 3×3']);
  });

  it('keeps a parameter to which blocks of the module give different values', () => {
    openInstance(editor);
    promoteValue(editor, 'conv2d', 'filters');
    const edit = editor.document.edit;
    const give = (filters: number): void =>
      edit((project) => editModule(project, project.root, (root) => setParams(root, 'stage', { filters })));
    give(64);
    removeParameter(editor, 'stage', 'filters');
    expect(editor.notice.getState().text).toBe(
      'Filters of Stage needs one value in all instances but has 64 and 32. Set the same in all, or detach one.',
    );
    give(32);
    removeParameter(editor, 'stage', 'filters');
    expect(shownModule(editor).params).toEqual([]);
    expect(shownModule(editor).blocks.find(({ id }) => id === 'conv2d')?.params.filters ?? 32).toBe(32);
  });

  it('is detached from the others, which stay as they are', () => {
    expect(canDetach(editor)).toBe(true);
    detachSelected(editor);
    expect(shownModule(editor).blocks.map(({ module }) => module)).toEqual([undefined, 'stage', 'stage-2']);
    expect(current(editor).root).toBe(blank().root);
    expect(canDetach(editor)).toBe(false);
  });

  it('is found by the way to where it stands', () => {
    expect(usesIn(current(editor), 'stage').map(({ id, way }) => [id, way])).toEqual([
      ['stage', []],
      ['stage_2', []],
    ]);
  });

  it('keeps its definition from being deleted, and a copy that nothing uses can be', () => {
    removeDefinition(editor, 'stage');
    expect(editor.notice.getState().text).toContain(
      'Stage needs to be unused to be deleted but 2 blocks use it.',
    );
    expect(Object.keys(current(editor).modules)).toContain('stage');
    duplicateDefinition(editor, 'stage');
    expect(view().inside).toEqual(['@stage-2']);
    removeDefinition(editor, 'stage-2');
    expect(Object.keys(current(editor).modules)).not.toContain('stage-2');
  });

  it('does not go into its own definition', () => {
    openInstance(editor);
    const before = current(editor);
    addHere(editor, { block: { kind: 'module', module: 'stage' } });
    expect(current(editor)).toBe(before);
    expect(editor.notice.getState().text).toBe('Stage cannot stand inside itself. Add it in another module.');
  });

  it('is written out with all others when the document is unfolded', async () => {
    await unfoldAll(editor);
    expect(shownModule(editor).blocks.every(({ kind }) => kind !== 'module')).toBe(true);
    expect(shownModule(editor).blocks).toHaveLength(5);
    expect(Object.keys(current(editor).modules)).toHaveLength(1);
  });
});

it('brings a shipped module into the document with the modules that it uses', () => {
  view().select(['conv2d']);
  const { 'residual-stage': stage, 'residual-block': block } = shipped;
  if (!stage || !block) throw new Error('not shipped');
  addHere(editor, {
    block: { kind: 'module', module: 'residual-stage' },
    modules: { 'residual-stage': stage, 'residual-block': block },
  });
  expect(
    editor.document.getState().report.root.linked.uses['residual-stage']?.uses['residual-block'],
  ).toBeDefined();
});
