/** A block on its way from the palette to the canvas, under the pointer: mouse, pen or finger alike. */
import type { PointerEvent as Press } from 'react';
import type { Entry } from '../../editor/commands/adding/entries.ts';
import type { Editor } from '../../editor/editor.ts';
import { type Carrying, carry } from '../../editor/gestures/carry.ts';
import { begin, type Gesture } from '../../editor/gestures/gesture.ts';
import type { Point } from '../../graph/project.ts';
import { isCanvas, wireUnder } from '../controls/under.ts';

/** Pixels of movement that tell a drag from a click. */
const threshold = 4;

/** Follows the pointer until it is let go. A click adds by its own event, so a drag silences the click that ends it. */
export function carrying(editor: Editor, entry: Entry, down: Press<HTMLElement>): void {
  if (down.button !== 0) return;
  const { clientX, clientY, currentTarget, pointerId } = down;
  let gesture: Gesture<Carrying> | undefined;
  const end = new AbortController();
  const { signal } = end;
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    const at: Point = [event.clientX, event.clientY];
    if (!gesture && Math.hypot(at[0] - clientX, at[1] - clientY) < threshold) return;
    gesture ??= begin(editor, carry(editor, entry));
    gesture.move({ at, over: isCanvas(at), wire: wireUnder(at) });
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    end.abort();
    if (!gesture) return;
    currentTarget.addEventListener('click', silence, { capture: true, once: true });
    // A drag that ends elsewhere sends no click: the silence must not wait for a later one.
    setTimeout(() => currentTarget.removeEventListener('click', silence, { capture: true }), 0);
    move(event);
    gesture.end();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener(
    'pointercancel',
    () => {
      end.abort();
      gesture?.cancel();
    },
    { signal },
  );
}

function silence(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
