/** The chosen data and the document keep to each other, whichever of the two moves. */
import { beforeEach, describe, expect, test } from 'vitest';
import { blank } from '../document/blank.ts';
import { createEditor, type Editor } from '../editor.ts';
import { fakeHost } from '../host.fixture.ts';

let editor: Editor;
const data = () => editor.data.getState();
const project = () => editor.document.getState();
beforeEach(() => {
  editor = createEditor(fakeHost());
});

describe('data that is made', () => {
  test('is known before it is made, and the document keeps its id', () => {
    data().choose('digits', { count: 200, seed: 3 });
    expect(data().chosen?.source).toMatchObject({ source: 'digits', values: { count: 200, seed: 3 } });
    expect(data().chosen?.facts.image).toEqual([28, 28, 1]);
    expect(project().history.now.data).toBe('digits');
    expect(project().surroundings.data?.classes).toHaveLength(10);
  });

  test('goes with an undo and comes back with a redo, with the values last set', () => {
    data().choose('digits', { count: 300, seed: 4 });
    project().undo();
    expect([data().chosen, data().missing, project().surroundings]).toEqual([null, null, {}]);
    project().redo();
    expect(data().chosen?.source.values).toEqual({ count: 300, seed: 4 });
  });

  test('stays what it was, with what is known of it, where the next document asks for the same', () => {
    data().choose('digits', { count: 200, seed: 3 });
    const { chosen } = data();
    project().open({ ...blank(), data: 'digits' });
    expect(data().chosen).toBe(chosen);
    editor.data.setState({ values: { ...data().values, digits: { count: 201, seed: 3 } } });
    project().open({ ...blank(), data: 'digits' });
    expect(data().chosen?.source.values).toEqual({ count: 201, seed: 3 });
  });
});

describe('files', () => {
  test('that an opened document was used with are asked for by the name that they had', () => {
    project().open({ ...blank(), data: 'idx:fashion: small' });
    expect([data().chosen, data().missing]).toEqual([null, 'fashion: small']);
    expect(project().surroundings).toEqual({});
  });

  test('that no source knows are refused by their names', () => {
    data().chooseFiles('mine', [{ name: 'cat.png', bytes: Uint8Array.of(0x89, 0x50) }]);
    expect(data().refused).toBe(
      'Data needs IDX files or UCI digits (digits.csv) but gets cat.png. Choose other files.',
    );
    expect(data().loading).toBeNull();
  });

  test('of IDX are read by the source of that name', () => {
    data().chooseFiles('mine', [{ name: 'a', bytes: Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 0) }]);
    expect([data().refused, data().loading?.name]).toEqual(['', 'mine']);
  });
});
