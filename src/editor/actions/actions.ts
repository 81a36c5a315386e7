/**
 * Everything a person can do by a name, in one list by theme: it feeds the keys, the buttons, the menus, the sheet of keys
 * and the command palette.
 */
import type { Editor } from '../editor.ts';
import type { Action } from './action.ts';
import { along } from './along.ts';
import { arranging } from './arranging.ts';
import { editing } from './editing.ts';
import { filing } from './filing.ts';
import { finding } from './finding.ts';
import { modular } from './modular.ts';
import { selecting, viewing } from './viewing.ts';

export type { Action } from './action.ts';

export const actions = {
  ...finding,
  ...editing,
  ...selecting,
  ...modular,
  ...along,
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
  theme('Along the data', along),
  theme('Arrange', arranging),
  theme('View', viewing),
  theme('Document', filing),
];

export const isEnabled = (editor: Editor, action: Action): boolean => action.enabled?.(editor) ?? true;
