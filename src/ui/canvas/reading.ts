/**
 * Reading: while the pointer rests on a block or a wire, the way from the input to there stays and the rest steps back.
 * Written onto the elements as attributes, so that nothing is drawn anew. Off while anything is dragged.
 */

import { type RefObject, useEffect } from 'react';
import type { Editor } from '../../editor/editor.ts';
import { addressHere, nameHere, scene, wireOf } from '../../editor/here.ts';
import { headOf, isOn, wayTo } from '../../editor/scene/reading.ts';
import { useEditor } from '../editor.ts';

/** How long the pointer rests before, ms: what it only passes does not flicker. */
const rest = 450;
/** From one block to the next while reading. */
const next = 60;

export function useReading(board: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    let timer = 0;
    let over: string | undefined;
    let reading = false;
    const stop = (): void => {
      clearTimeout(timer);
      if (reading) clear(element);
      reading = false;
    };
    const onOver = (event: PointerEvent): void => {
      if (event.buttons !== 0 || event.pointerType === 'touch') {
        stop();
        return;
      }
      const at = nameAt(event.target);
      if (at === over) return;
      over = at;
      clearTimeout(timer);
      const wait = reading ? next : rest;
      timer = window.setTimeout(() => {
        if (at === undefined) stop();
        else {
          reading = true;
          mark(editor, element, at);
        }
      }, wait);
    };
    const onLeave = (): void => {
      over = undefined;
      stop();
    };
    // What was pressed is not read until the pointer comes back to it: a click is followed by work on the block.
    const stops = ['pointerdown', 'wheel'] as const;
    element.addEventListener('pointerover', onOver);
    for (const type of stops) element.addEventListener(type, stop, { passive: true, capture: true });
    element.addEventListener('pointerleave', onLeave);
    window.addEventListener('keydown', stop);
    return () => {
      stop();
      element.removeEventListener('pointerover', onOver);
      element.removeEventListener('pointerleave', onLeave);
      for (const type of stops) element.removeEventListener(type, stop, { capture: true });
      window.removeEventListener('keydown', stop);
    };
  }, [editor, board]);
}

const drawn = '.react-flow__node, .react-flow__edge';

const nameAt = (target: EventTarget | null): string | undefined =>
  (target instanceof Element && target.closest(drawn)?.getAttribute('data-id')) || undefined;

function mark(editor: Editor, board: HTMLElement, name: string): void {
  const wire = name.includes('>') ? wireOf(editor, name) : undefined;
  const start = wire ? nameHere(editor, { scope: addressHere(editor, name).scope, id: wire.from[0] }) : name;
  const way = wayTo(start, scene(editor));
  for (const element of board.querySelectorAll<HTMLElement | SVGElement>(drawn)) {
    const each = element.dataset.id ?? '';
    const on = each === name || (each.includes('>') ? isOn(way, headOf(each)) : isOn(way, each));
    element.toggleAttribute('data-off', !on);
  }
  board.dataset.reading = '';
}

function clear(board: HTMLElement): void {
  for (const element of board.querySelectorAll('[data-off]')) element.removeAttribute('data-off');
  delete board.dataset.reading;
}
