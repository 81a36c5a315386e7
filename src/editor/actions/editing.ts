/** Actions that edit what is selected, and take edits back. */

import { copySelected, cutSelected, pasteHere } from '../commands/clipboard.ts';
import { focusName } from '../commands/focus.ts';
import { removeAndHealSelected } from '../commands/reach.ts';
import { duplicate, nudge, removeSelected, someBypassable, toggleBypass } from '../commands/selection.ts';
import { findAgain } from '../commands/sight.ts';
import type { Desk } from '../desk.ts';
import type { Action } from './action.ts';

const project = (desk: Desk) => desk.document.getState();
const some = (desk: Desk): boolean => desk.view.getState().selection.size > 0;
const one = (desk: Desk): boolean => desk.view.getState().selection.size === 1;
const anything = (desk: Desk): boolean => some(desk) || desk.view.getState().wires.size > 0;
const near = 8;
const far = 32;

const arrow = (key: string, dx: number, dy: number, distance: number): Action => ({
  name: `Move ${key.replace(/.*Arrow/, '').toLowerCase()}${distance === far ? ' far' : ''}`,
  keys: [key],
  row: `Move by ${distance} pixels`,
  enabled: some,
  perform: (desk: Desk) => nudge(desk, dx * distance, dy * distance),
});

export const editing = {
  undo: {
    name: 'Undo',
    keys: ['Mod+Z'],
    enabled: (desk: Desk) => project(desk).history.past.length > 0,
    perform: (desk: Desk) => {
      project(desk).undo();
      desk.host.frames.next(() => findAgain(desk));
    },
  },
  redo: {
    name: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: (desk: Desk) => project(desk).history.future.length > 0,
    perform: (desk: Desk) => {
      project(desk).redo();
      desk.host.frames.next(() => findAgain(desk));
    },
  },
  cut: {
    name: 'Cut',
    keys: ['Mod+X'],
    native: true,
    enabled: some,
    perform: (desk: Desk) => void cutSelected(desk),
  },
  copy: {
    name: 'Copy',
    keys: ['Mod+C'],
    native: true,
    enabled: some,
    perform: (desk: Desk) => void copySelected(desk),
  },
  paste: {
    name: 'Paste',
    keys: ['Mod+V'],
    native: true,
    perform: (desk: Desk) => void pasteHere(desk),
  },
  duplicate: { name: 'Duplicate', keys: ['Mod+D'], enabled: some, perform: duplicate },
  remove: {
    name: 'Delete',
    keys: ['Delete', 'Backspace'],
    enabled: anything,
    perform: removeSelected,
  },
  removeAndHeal: {
    name: 'Delete and heal the wire',
    keys: ['Mod+Delete', 'Mod+Backspace'],
    also: 'dissolve remove close the gap',
    enabled: some,
    perform: removeAndHealSelected,
  },
  rename: { name: 'Rename', keys: ['F2'], enabled: one, perform: focusName },
  bypass: {
    name: 'Bypass',
    keys: ['Mod+B', 'M'],
    enabled: someBypassable,
    perform: toggleBypass,
  },
  left: arrow('ArrowLeft', -1, 0, near),
  right: arrow('ArrowRight', 1, 0, near),
  up: arrow('ArrowUp', 0, -1, near),
  down: arrow('ArrowDown', 0, 1, near),
  farLeft: arrow('Shift+ArrowLeft', -1, 0, far),
  farRight: arrow('Shift+ArrowRight', 1, 0, far),
  farUp: arrow('Shift+ArrowUp', 0, -1, far),
  farDown: arrow('Shift+ArrowDown', 0, 1, far),
} as const satisfies Record<string, Action>;
