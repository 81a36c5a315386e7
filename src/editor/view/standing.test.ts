import { beforeEach, expect, it } from 'vitest';
import { addBlock, removeBlocks, setParams } from '../../graph/edit/blocks.ts';
import { makeModule } from '../../graph/edit/modules/make.ts';
import { editModule } from '../../graph/edit/project.ts';
import type { Project } from '../../graph/project.ts';
import { blank } from '../document/blank.ts';
import { createEditor, type Editor } from '../editor.ts';
import { fakeHost } from '../host.fixture.ts';

const { root } = blank();
let editor: Editor;
const edit = (change: (project: Project) => Project): void => editor.document.edit(change);

beforeEach(() => {
  editor = createEditor(fakeHost());
  edit((project) => editModule(project, root, (module) => addBlock(module, { kind: 'conv2d' }, [0, 0])[0]));
});

it('keeps the selection through an edit at the top', () => {
  editor.view.select(['conv2d']);
  edit((project) => editModule(project, root, (module) => setParams(module, 'conv2d', { filters: 7 })));
  expect([...editor.view.getState().selection]).toEqual(['conv2d']);
});

it('keeps the selection inside a module, and leaves the module when it is gone', () => {
  edit((project) => {
    const made = makeModule(project, root, ['conv2d'], 'Stage');
    return 'project' in made ? made.project : project;
  });
  editor.view.enter(['stage'], ['conv2d']);
  edit((project) => editModule(project, 'stage', (module) => setParams(module, 'conv2d', { filters: 7 })));
  expect(editor.view.getState().inside).toEqual(['stage']);
  expect([...editor.view.getState().selection]).toEqual(['conv2d']);
  edit((project) => editModule(project, root, (module) => removeBlocks(module, new Set(['stage']))));
  expect(editor.view.getState().inside).toEqual([]);
  expect(editor.view.getState().selection.size).toBe(0);
});
