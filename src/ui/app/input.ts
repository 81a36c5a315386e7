/** Keys, clipboard and the keyboard's focus, as the page hears of them, for the editor that they are meant for. */

import { isEnabled } from '../../editor/actions/actions.ts';
import { actionOf } from '../../editor/actions/keys.ts';
import { paste, take } from '../../editor/commands/clipboard.ts';
import { focusParameters } from '../../editor/commands/focus.ts';
import { endGlide } from '../../editor/commands/glide.ts';
import { removeSelected } from '../../editor/commands/selection.ts';
import { revealBlock } from '../../editor/commands/sight.ts';
import type { Editor } from '../../editor/editor.ts';
import { cancelGesture, isHeld } from '../../editor/gestures/gesture.ts';
import { addressHere } from '../../editor/here.ts';
import { samePath } from '../../graph/path.ts';

/** Where keys are the person's text or another control's. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !==
    null
  );
}

/** Keys that a focused button, tab or link needs for itself. */
const ownKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

function onKeyWhileTyping(editor: Editor, event: KeyboardEvent): void {
  const { target } = event;
  if (target instanceof Element && target.closest('[role="dialog"], [role="menu"]')) return;
  const action = actionOf(editor, event);
  if (!action?.anywhere || !isEnabled(editor, action)) return;
  event.preventDefault();
  action.perform(editor);
}

function onKey(editor: Editor, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (isTyping(event.target)) {
    onKeyWhileTyping(editor, event);
    return;
  }
  // A search that has been asked for takes what is typed before its field is drawn.
  if (editor.finding.typeAhead(event)) {
    event.preventDefault();
    return;
  }
  const own =
    event.target instanceof Element && event.target.closest('[role="tablist"], [role="radiogroup"]');
  if (own && ownKeys.has(event.key) && !event.altKey) return;
  const action = actionOf(editor, event);
  if (!action || action.native) return;
  // The browser's own meaning (a bookmark, a word selected) is taken away even where ours has nothing to do.
  if (isEnabled(editor, action)) {
    event.preventDefault();
    action.perform(editor);
  } else if (event.ctrlKey || event.metaKey) event.preventDefault();
}

/** A block to which the keyboard comes is selected: all keys that act on the selection act on it. */
function onFocus(editor: Editor, { target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches('.react-flow__node:focus-visible')) return;
  const at = addressHere(editor, target.getAttribute('data-id') ?? '');
  const { selection, scope, select } = editor.view.getState();
  if (samePath(at.scope, scope) && selection.has(at.id)) return;
  select([at.id], [], at.scope);
  revealBlock(editor, at);
}

/** Enter on a block that has the focus selects it and goes to its parameters; Space only selects it. */
function onBlockKey(editor: Editor, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  // It is meant for the search that has been asked for and is not drawn yet.
  if (editor.finding.getState().open) return;
  const id =
    event.target instanceof Element &&
    event.target.matches('.react-flow__node') &&
    event.target.getAttribute('data-id');
  if (!id) return;
  event.preventDefault();
  const at = addressHere(editor, id);
  editor.view.select([at.id], [], at.scope);
  if (event.key === 'Enter') focusParameters(editor);
}

/** Copy, cut and paste by the browser's own events, which need no permission. */
function onClip(editor: Editor, event: ClipboardEvent): void {
  if (isTyping(event.target) || !document.getSelection()?.isCollapsed) return;
  if (event.type === 'paste') {
    const outside = event.clipboardData?.getData('text/plain') ?? '';
    if (outside || editor.copied.getState().text) event.preventDefault();
    void paste(editor, outside);
    return;
  }
  const text = take(editor);
  if (text === undefined) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', text);
  if (event.type === 'cut') removeSelected(editor);
}

/**
 * Listens for an editor that is shown in `root`; returns the way to end that. Where a page shows several, the keys are those
 * of the one that has the keyboard or was pressed last.
 */
export function listen(editor: Editor, root: HTMLElement): () => void {
  const others = document.querySelectorAll('[data-editor]');
  let pressed = others.length === 0 || others[0] === root;
  const mine = (event: Event): boolean => {
    const at = event.target instanceof Node ? event.target : document.body;
    return at === document.body || at === document.documentElement ? pressed : root.contains(at);
  };
  const end = new AbortController();
  const { signal } = end;
  const when =
    <E extends Event>(act: (editor: Editor, event: E) => void) =>
    (event: E): void => {
      if (mine(event)) act(editor, event);
    };
  for (const type of ['copy', 'cut', 'paste'] as const)
    document.addEventListener(type, when(onClip), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isHeld(editor)) return;
      event.preventDefault();
      event.stopPropagation();
      cancelGesture(editor);
    },
    { capture: true, signal },
  );
  // Before React Flow, which takes the space bar for panning.
  window.addEventListener('keydown', when(onBlockKey), { capture: true, signal });
  window.addEventListener('keydown', when(onKey), { signal });
  document.addEventListener('focusin', when(onFocus), { signal });
  window.addEventListener(
    'pointerdown',
    (event) => {
      pressed = event.target instanceof Node && root.contains(event.target);
      endGlide(editor);
    },
    { capture: true, signal },
  );
  return () => end.abort();
}
