/** What happens on the way into a module and out of it: each keeps its view, the change is calm, the focus follows. */
import type { Viewport } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { pathKey } from '../../graph/path.ts';
import { useProjectNow } from '../../state/project.ts';
import { useView, useViewNow } from '../../state/view.ts';
import { calm, fitView, focusBlock, setViewport, viewport } from './camera.ts';

/** The step of the breadcrumb that is shown takes the focus of what went out of sight. */
export const hereId = 'canvas-here';

export function useTravel(): void {
  const draft = useProjectNow((state) => state.draft);
  const key = useViewNow((state) => pathKey(state.inside));
  const memory = useRef({ draft, key, seen: new Map<string, Viewport>() });
  useLayoutEffect(() => {
    const { current } = memory;
    if (current.draft !== draft) {
      // Another document is shown whole.
      memory.current = { draft, key, seen: new Map() };
      fitView(false);
      return;
    }
    if (current.key === key) return;
    const deeper = key.length > current.key.length;
    const left = viewport();
    if (left) current.seen.set(current.key, left);
    const back = current.seen.get(key);
    current.key = key;
    if (back) setViewport(back);
    else fitView(false);
    ease(deeper);
    const frame = requestAnimationFrame(() => follow(deeper));
    return () => cancelAnimationFrame(frame);
  }, [draft, key]);
}

/** What is entered comes nearer, what is left goes back, both a little. */
function ease(deeper: boolean): void {
  const duration = calm();
  if (duration === 0) return;
  document.querySelector('.react-flow__renderer')?.animate(
    [
      { opacity: 0, transform: `scale(${deeper ? 0.96 : 1.04})` },
      { opacity: 1, transform: 'none' },
    ],
    { duration, easing: 'ease-out' },
  );
}

/** A focus that stood on the canvas is on the way, or back on the instance that was left. Elsewhere it stays. */
function follow(deeper: boolean): void {
  const { activeElement: at, body } = document;
  if (at && at !== body && !at.closest('[aria-label="Canvas"]')) return;
  const { scope, selection } = useView.getState();
  const [id] = selection;
  if (!deeper && id !== undefined) focusBlock({ scope, id });
  else document.getElementById(hereId)?.focus({ preventScroll: true });
}
