/**
 * Everything a person can do by a name, in one list by theme: it feeds the keys, the buttons, the menus, the sheet of keys
 * and the command palette.
 */
import type { Action } from './actions/action.ts';
import { arranging } from './actions/arranging.ts';
import { editing } from './actions/editing.ts';
import { filing } from './actions/filing.ts';
import { finding } from './actions/finding.ts';
import { modular } from './actions/modular.ts';
import { selecting, viewing } from './actions/viewing.ts';
import { keyActions } from './keyActions.ts';

export type { Action } from './actions/action.ts';

export const actions = {
  ...finding,
  ...editing,
  ...selecting,
  ...modular,
  ...keyActions,
  ...arranging,
  ...viewing,
  ...filing,
} as const satisfies Record<string, Action>;

export type ActionId = keyof typeof actions;

export interface Theme {
  readonly heading: string;
  readonly ids: readonly ActionId[];
}

const theme = (heading: string, list: Readonly<Record<string, Action>>): Theme => ({
  heading,
  ids: Object.keys(list) as ActionId[],
});

/** The same by theme, for people to read. */
export const themes: readonly Theme[] = [
  theme('Find and add', finding),
  theme('Edit', editing),
  theme('Select', selecting),
  theme('Modules', modular),
  theme('Along the data', keyActions),
  theme('Arrange', arranging),
  theme('View', viewing),
  theme('Document', filing),
];

export const isEnabled = (action: Action): boolean => action.enabled?.() ?? true;
