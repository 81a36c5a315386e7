/** Keys as the action list writes them, and the presses that mean them. */
import type { Editor } from '../editor.ts';
import { type Action, actions, isEnabled } from './actions.ts';

export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a press means `Mod+Shift+Z`. A digit counts by its place on the keyboard: Shift+1 is `!` on some. */
export function means(press: Press, keys: string): boolean {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const wants = new Set(parts.slice(0, -1));
  if ((press.ctrlKey || press.metaKey) !== wants.has('Mod')) return false;
  if (press.altKey !== wants.has('Alt')) return false;
  if (/^\d$/.test(key)) return press.code === `Digit${key}` && press.shiftKey === wants.has('Shift');
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  // A sign such as / or + may need Shift on some keyboards: there its being pressed is no part of the wish.
  const sign = key.length === 1 && !/[a-z]/i.test(key);
  return sign || press.shiftKey === wants.has('Shift');
}

/** Of several actions with the same key the first that has something to do. */
export function actionOf(editor: Editor, press: Press): Action | undefined {
  const meant = Object.values<Action>(actions).filter(({ keys }) => keys.some((each) => means(press, each)));
  return meant.find((action) => isEnabled(editor, action)) ?? meant[0];
}
