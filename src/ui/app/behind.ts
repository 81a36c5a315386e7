/**
 * What stands around the canvas follows the document and the view at once, but for one change: where another document is
 * opened, the canvas is drawn first, and all the rest follows together as soon as that is on the screen.
 */
import { createStore } from 'zustand/vanilla';
import type { Editor } from '../../editor/editor.ts';
import { afterPaint } from '../controls/afterPaint.ts';
import type { Followed } from '../editor.ts';

export interface Behind extends Followed {
  /** Begins to follow; returns the way to end that. */
  readonly follow: () => () => void;
}

export function behind(editor: Editor): Behind {
  const document = createStore(() => editor.document.getState());
  const view = createStore(() => editor.view.getState());
  let waits = false;
  const catchUp = (): void => {
    waits = false;
    document.setState(editor.document.getState(), true);
    view.setState(editor.view.getState(), true);
  };
  const hear = (): void => {
    if (waits) return;
    waits = editor.document.getState().draft !== document.getState().draft;
    if (waits) afterPaint(catchUp);
    else catchUp();
  };
  return {
    document,
    view,
    follow: () => {
      hear();
      const stops = [editor.document.subscribe(hear), editor.view.subscribe(hear)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
