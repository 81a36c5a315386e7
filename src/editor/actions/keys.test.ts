import { describe, expect, it } from 'vitest';
import { createEditor } from '../editor.ts';
import { fakeHost } from '../host.fixture.ts';
import { type Action, actions } from './actions.ts';
import { showKeys } from './key-names.ts';
import { actionOf, type Press } from './keys.ts';

const editor = createEditor(fakeHost());

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const nameOf = (key: string, held?: Partial<Press>): string | undefined =>
  actionOf(editor, press(key, held))?.name;

describe('keys', () => {
  it('mean what people are used to', () => {
    expect(nameOf('z', ctrl)).toBe('Undo');
    expect(nameOf('Z', { ...ctrl, shiftKey: true })).toBe('Redo');
    expect(nameOf('y', ctrl)).toBe('Redo');
    expect(nameOf('d', { metaKey: true })).toBe('Duplicate');
    expect(nameOf('a', ctrl)).toBe('Select all');
    expect(nameOf('Backspace')).toBe('Delete');
    expect(nameOf('Delete')).toBe('Delete');
    expect(nameOf('Delete', ctrl)).toBe('Delete and heal the wire');
    expect(nameOf('F2')).toBe('Rename');
    expect(nameOf('m')).toBe('Bypass');
    expect(nameOf('k', ctrl)).toBe('Commands');
    expect(nameOf('s', ctrl)).toBe('Save project');
    expect(nameOf('ArrowLeft')).toBe('Move left');
    expect(nameOf('ArrowRight', { altKey: true })).toBe('Next block along the data');
    expect(nameOf('w')).toBe('Wire to another block');
    expect(nameOf('W', { shiftKey: true })).toBe('Wire from another block');
    expect(nameOf('f')).toBe('Repair');
  });

  it('find a digit by its place and a sign with or without Shift', () => {
    expect(nameOf('!', { code: 'Digit1', shiftKey: true })).toBe('Fit view');
    expect(nameOf('1')).toBeUndefined();
    expect(nameOf('/')).toBe('Add a block');
    expect(nameOf('/', { shiftKey: true })).toBe('Add a block');
    expect(nameOf('?', { shiftKey: true })).toBe('Keys');
    expect(nameOf('+', { ...ctrl, shiftKey: true })).toBe('Zoom in');
  });

  it('leave to the browser what is the browser’s', () => {
    for (const key of ['r', 'f', 't', 'w', 'l']) expect(nameOf(key, ctrl)).toBeUndefined();
    expect(nameOf('z')).toBeUndefined();
    expect(nameOf('z', { ...ctrl, altKey: true })).toBeUndefined();
  });

  it('belong to one action each, but for those of which one begins where the other ends', () => {
    const all = Object.values<Action>(actions).flatMap((action) => action.keys);
    const shared = all.filter((keys, i) => all.indexOf(keys) !== i);
    // Select nothing, then leave the module; open in place or fold.
    expect(shared).toEqual(['Escape', 'E']);
  });

  it('are shown as they stand on the keyboard', () => {
    expect(showKeys('Mod+Shift+Z')).toBe('Ctrl+Shift+Z');
    expect(showKeys('Delete')).toBe('Del');
    expect(showKeys('Alt+ArrowLeft')).toBe('Alt+←');
  });
});
