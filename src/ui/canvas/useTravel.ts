/** What happens on the way into a module and out of it: each keeps its view, the change is calm, the focus follows. */

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { focusBlock } from '../../editor/commands/focus.ts';
import { fitView } from '../../editor/commands/sight.ts';
import type { Editor } from '../../editor/editor.ts';
import type { Viewport } from '../../editor/host.ts';
import { pathKey } from '../../graph/path.ts';
import { useDocument, useEditor, useView } from '../editor.ts';

/** The step of the breadcrumb that is shown takes the focus of what went out of sight. */
export const hereId = 'canvas-here';

/** `board`: the part of the page that the canvas fills. */
export function useTravel(board: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  const draft = useDocument((state) => state.draft);
  const key = useView((state) => pathKey(state.inside));
  const memory = useRef({ draft, key, seen: new Map<string, Viewport>() });
  useLayoutEffect(() => {
    const { current } = memory;
    if (current.draft !== draft) {
      // Another document is shown whole.
      memory.current = { draft, key, seen: new Map() };
      fitView(editor, false);
      return;
    }
    if (current.key === key) return;
    const deeper = key.length > current.key.length;
    const { camera } = editor.host;
    const left = camera.viewport();
    if (left) current.seen.set(current.key, left);
    const back = current.seen.get(key);
    current.key = key;
    if (back) camera.move(back);
    else fitView(editor, false);
    ease(board.current, camera.calm(), deeper);
    const frame = requestAnimationFrame(() => follow(editor, board.current, deeper));
    return () => cancelAnimationFrame(frame);
  }, [editor, board, draft, key]);
}

/** What is entered comes nearer, what is left goes back, both a little. */
function ease(board: HTMLElement | null, duration: number, deeper: boolean): void {
  if (duration === 0) return;
  board?.querySelector('.react-flow__renderer')?.animate(
    [
      { opacity: 0, transform: `scale(${deeper ? 0.96 : 1.04})` },
      { opacity: 1, transform: 'none' },
    ],
    { duration, easing: 'ease-out' },
  );
}

/** A focus that stood on the canvas is on the way, or back on the instance that was left. Elsewhere it stays. */
function follow(editor: Editor, board: HTMLElement | null, deeper: boolean): void {
  const { activeElement: at, body } = document;
  if (at && at !== body && !board?.contains(at)) return;
  const { scope, selection } = editor.view.getState();
  const [id] = selection;
  if (!deeper && id !== undefined) focusBlock(editor, { scope, id });
  else board?.querySelector<HTMLElement>(`#${hereId}`)?.focus({ preventScroll: true });
}
