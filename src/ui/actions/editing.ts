/** Actions that edit what is selected, and take edits back. */
import {
  Bandage,
  CircleSlash,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Move,
  PencilLine,
  Redo2,
  Scissors,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { findAgain } from '../canvas/camera.ts';
import { copySelected, cutSelected, pasteHere } from '../commands/clipboard.ts';
import { focusName } from '../commands/focus.ts';
import { removeAndHealSelected } from '../commands/reach.ts';
import { duplicate, nudge, removeSelected, someBypassable, toggleBypass } from '../commands/selection.ts';
import type { Action } from './action.ts';

const project = () => useProject.getState();
const some = (): boolean => useView.getState().selection.size > 0;
const one = (): boolean => useView.getState().selection.size === 1;
const anything = (): boolean => some() || useView.getState().wires.size > 0;
const near = 8;
const far = 32;

const arrow = (key: string, dx: number, dy: number, distance: number): Action => ({
  name: `Move ${key.replace(/.*Arrow/, '').toLowerCase()}${distance === far ? ' far' : ''}`,
  keys: [key],
  icon: Move,
  row: `Move by ${distance} pixels`,
  enabled: some,
  perform: () => nudge(dx * distance, dy * distance),
});

export const editing = {
  undo: {
    name: 'Undo',
    keys: ['Mod+Z'],
    icon: Undo2,
    enabled: () => project().history.past.length > 0,
    perform: () => {
      project().undo();
      requestAnimationFrame(findAgain);
    },
  },
  redo: {
    name: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    icon: Redo2,
    enabled: () => project().history.future.length > 0,
    perform: () => {
      project().redo();
      requestAnimationFrame(findAgain);
    },
  },
  cut: {
    name: 'Cut',
    keys: ['Mod+X'],
    native: true,
    icon: Scissors,
    enabled: some,
    perform: () => void cutSelected(),
  },
  copy: {
    name: 'Copy',
    keys: ['Mod+C'],
    native: true,
    icon: Copy,
    enabled: some,
    perform: () => void copySelected(),
  },
  paste: {
    name: 'Paste',
    keys: ['Mod+V'],
    native: true,
    icon: ClipboardPaste,
    perform: () => void pasteHere(),
  },
  duplicate: { name: 'Duplicate', keys: ['Mod+D'], icon: CopyPlus, enabled: some, perform: duplicate },
  remove: {
    name: 'Delete',
    keys: ['Delete', 'Backspace'],
    icon: Trash2,
    enabled: anything,
    perform: removeSelected,
  },
  removeAndHeal: {
    name: 'Delete and heal the wire',
    keys: ['Mod+Delete', 'Mod+Backspace'],
    icon: Bandage,
    also: 'dissolve remove close the gap',
    enabled: some,
    perform: removeAndHealSelected,
  },
  rename: { name: 'Rename', keys: ['F2'], icon: PencilLine, enabled: one, perform: focusName },
  bypass: {
    name: 'Bypass',
    keys: ['Mod+B', 'M'],
    icon: CircleSlash,
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
