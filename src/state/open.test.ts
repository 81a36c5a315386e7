import { beforeEach, expect, it } from 'vitest';
import { addBlock, removeBlocks, setParams } from '../graph/edit/blocks.ts';
import { makeModule } from '../graph/edit/modules/make.ts';
import { editModule } from '../graph/edit/project.ts';
import { blank } from './blank.ts';
import { keepView } from './open.ts';
import { useProject } from './project.ts';
import { useView } from './view.ts';

const { root } = blank();
const keep = (): void => keepView(() => '');
const edit = useProject.getState().edit;

beforeEach(() => {
  useProject.getState().open(blank());
  useView.getState().enter([]);
  edit((project) => editModule(project, root, (module) => addBlock(module, { kind: 'conv2d' }, [0, 0])[0]));
});

it('keeps the selection through an edit at the top', () => {
  useView.getState().select(['conv2d']);
  edit((project) => editModule(project, root, (module) => setParams(module, 'conv2d', { filters: 7 })));
  keep();
  expect([...useView.getState().selection]).toEqual(['conv2d']);
});

it('keeps the selection inside a module, and leaves the module when it is gone', () => {
  edit((project) => {
    const made = makeModule(project, root, ['conv2d'], 'Stage');
    return 'project' in made ? made.project : project;
  });
  useView.getState().enter(['stage'], ['conv2d']);
  edit((project) => editModule(project, 'stage', (module) => setParams(module, 'conv2d', { filters: 7 })));
  keep();
  expect(useView.getState().inside).toEqual(['stage']);
  expect([...useView.getState().selection]).toEqual(['conv2d']);
  edit((project) => editModule(project, root, (module) => removeBlocks(module, new Set(['stage']))));
  keep();
  expect(useView.getState().inside).toEqual([]);
  expect(useView.getState().selection.size).toBe(0);
});
