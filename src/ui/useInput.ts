/** Keys and clipboard of the whole page, and a selection that never holds what an edit has taken away. */
import { useEffect } from 'react';
import { samePath, wireKey } from '../graph/path.ts';
import { keepView } from '../state/open.ts';
import { type ProjectState, useProject } from '../state/project.ts';
import { useView } from '../state/view.ts';
import { addressOf } from './canvas/address.ts';
import { revealBlock } from './canvas/camera.ts';
import { onClipboard } from './commands/clipboard.ts';
import { focusParameters } from './commands/focus.ts';
import { useFinder } from './find/finder.ts';
import { isTyping, onKey } from './keys.ts';

/** A block to which the keyboard comes is selected: all keys that act on the selection act on it. */
function onFocus({ target }: FocusEvent): void {
  if (!(target instanceof Element) || !target.matches('.react-flow__node:focus-visible')) return;
  const { scope, id } = addressOf(target.getAttribute('data-id') ?? '');
  const { selection, scope: before, select } = useView.getState();
  if (samePath(scope, before) && selection.has(id)) return;
  select([id], [], scope);
  revealBlock({ scope, id });
}

/** Enter on a block that has the focus selects it and goes to its parameters; Space only selects it. */
function onBlockKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  if (event.key !== 'Enter' && event.key !== ' ') return;
  // It is meant for the search that has been asked for and is not drawn yet.
  if (useFinder.getState().open) return;
  const id =
    event.target instanceof Element &&
    event.target.matches('.react-flow__node') &&
    event.target.getAttribute('data-id');
  if (!id) return;
  event.preventDefault();
  const at = addressOf(id);
  useView.getState().select([at.id], [], at.scope);
  if (event.key === 'Enter') focusParameters();
}

function onClip(event: ClipboardEvent): void {
  if (isTyping(event.target) || !document.getSelection()?.isCollapsed) return;
  if (onClipboard(event)) event.preventDefault();
}

/** Another document begins outside of all modules. */
function follow(now: ProjectState, before: ProjectState): void {
  if (now.draft !== before.draft) useView.getState().begin();
  keepView(wireKey);
}

export function useInput(): void {
  useEffect(() => {
    const clip = ['copy', 'cut', 'paste'] as const;
    for (const type of clip) document.addEventListener(type, onClip);
    // Before React Flow, which takes the space bar for panning.
    window.addEventListener('keydown', onBlockKey, true);
    window.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    const stop = useProject.subscribe(follow);
    return () => {
      for (const type of clip) document.removeEventListener(type, onClip);
      window.removeEventListener('keydown', onBlockKey, true);
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
      stop();
    };
  }, []);
}
