import { beforeEach, expect, it } from 'vitest';
import { isWithin } from '../../graph/path.ts';
import { blank } from '../document/blank.ts';
import { createEditor, type Editor } from '../editor.ts';
import { fakeHost } from '../host.fixture.ts';

const view = () => editor.view.getState();
let editor: Editor;
beforeEach(() => {
  editor = createEditor(fakeHost());
});

it('a path is within those that it begins with, itself included', () => {
  expect(isWithin(['a', 'b'], ['a'])).toBe(true);
  expect(isWithin(['a'], ['a'])).toBe(true);
  expect(isWithin(['a'], [])).toBe(true);
  expect(isWithin(['ab'], ['a'])).toBe(false);
  expect(isWithin([], ['a'])).toBe(false);
});

it('a selection stands in one module, and stays there until another is named', () => {
  view().select(['conv'], [], ['a']);
  expect(view()).toMatchObject({ scope: ['a'], selection: new Set(['conv']) });
  view().select(['pool']);
  expect(view()).toMatchObject({ scope: ['a'], selection: new Set(['pool']) });
  const { selection, scope } = view();
  view().select(['pool'], [], ['a']);
  expect(view().selection).toBe(selection);
  expect(view().scope).toBe(scope);
});

it('entering a module selects there, and nothing else', () => {
  view().select(['a'], ['input:0>a:0']);
  view().enter(['a'], ['conv']);
  expect(view()).toMatchObject({
    inside: ['a'],
    scope: ['a'],
    selection: new Set(['conv']),
    wires: new Set(),
  });
});

it('folding closes all that stands open in it, and takes the selection out of it', () => {
  view().expand(['a'], true);
  view().expand(['a', 'b'], true);
  view().expand(['ab'], true);
  view().select(['conv'], [], ['a', 'b']);
  view().expand(['a'], false);
  expect([...view().expanded]).toEqual(['ab']);
  expect(view()).toMatchObject({ scope: [], selection: new Set(['a']) });
});

it('another document begins outside of all modules with nothing open', () => {
  view().expand(['a'], true);
  view().enter(['a'], ['conv']);
  editor.document.open(blank());
  expect(view()).toMatchObject({ inside: [], scope: [], selection: new Set(), expanded: new Set() });
});
