/** Keys as the action list writes them, and the presses that mean them. */
import { type Action, actions, isEnabled } from './actions.ts';
import { typeAhead } from './find/finder.ts';

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
export function actionOf(press: Press): Action | undefined {
  const meant = Object.values<Action>(actions).filter(({ keys }) => keys.some((each) => means(press, each)));
  return meant.find(isEnabled) ?? meant[0];
}

/** Where keys are the person's text or another control's. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !==
    null
  );
}

/** Keys that a focused button, tab or link needs for itself. */
const ownKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

function onKeyWhileTyping(event: KeyboardEvent): void {
  const { target } = event;
  if (target instanceof Element && target.closest('[role="dialog"], [role="menu"]')) return;
  const action = actionOf(event);
  if (!action?.anywhere || !isEnabled(action)) return;
  event.preventDefault();
  action.perform();
}

export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (isTyping(event.target)) {
    onKeyWhileTyping(event);
    return;
  }
  // A search that has been asked for takes what is typed before its field is drawn.
  if (typeAhead(event)) {
    event.preventDefault();
    return;
  }
  const own =
    event.target instanceof Element && event.target.closest('[role="tablist"], [role="radiogroup"]');
  if (own && ownKeys.has(event.key) && !event.altKey) return;
  const action = actionOf(event);
  if (!action || action.native) return;
  // The browser's own meaning (a bookmark, a word selected) is taken away even where ours has nothing to do.
  if (isEnabled(action)) {
    event.preventDefault();
    action.perform();
  } else if (event.ctrlKey || event.metaKey) event.preventDefault();
}

const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

const arrows: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' };

/** Keys for people: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function showKeys(keys: string): string {
  const named = keys
    .replace('Escape', 'Esc')
    .replace('Delete', mac ? '⌫' : 'Del')
    .replace(/Arrow(\w+)/, (_, way: string) => arrows[way] ?? way);
  return mac
    ? named.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : named.replace('Mod', 'Ctrl');
}
