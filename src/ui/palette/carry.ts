/** A block on its way from the palette to the canvas, under the pointer: mouse, pen or finger alike. */
import type { PointerEvent } from 'react';
import { create } from 'zustand';
import { aimAt } from '../canvas/aim.ts';
import { toCanvas } from '../canvas/camera.ts';
import { wireUnder } from '../canvas/target.ts';
import { addAt } from '../commands/add.ts';
import type { Entry } from './entries.ts';

export interface Carried {
  readonly entry: Entry | undefined;
  readonly x: number;
  readonly y: number;
  /** Whether letting go here adds it. */
  readonly over: boolean;
}

export const useCarried = create<Carried>()(() => ({ entry: undefined, x: 0, y: 0, over: false }));

/** Pixels of movement that tell a drag from a click. */
const threshold = 4;

const overCanvas = (x: number, y: number): boolean =>
  document.elementFromPoint(x, y)?.closest('.react-flow') != null;

/** Follows the pointer until it is let go. A click adds by its own event, so a drag silences the click that ends it. */
export function carry(entry: Entry, down: PointerEvent<HTMLElement>): void {
  if (down.button !== 0) return;
  const { clientX, clientY, currentTarget, pointerId } = down;
  let moving = false;
  const move = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    const [x, y] = [event.clientX, event.clientY];
    if (!moving && Math.hypot(x - clientX, y - clientY) < threshold) return;
    moving = true;
    const over = overCanvas(x, y);
    aimAt(over ? wireUnder(x, y) : undefined, entry);
    useCarried.setState({ entry, x, y, over });
  };
  const stop = (): void => {
    for (const [type, hear] of hears) window.removeEventListener(type, hear as EventListener);
    aimAt(undefined, entry);
    useCarried.setState({ entry: undefined, over: false });
  };
  const up = (event: globalThis.PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    const [x, y] = [event.clientX, event.clientY];
    const wire = moving ? wireUnder(x, y) : undefined;
    const lands = moving && overCanvas(x, y);
    stop();
    if (moving) currentTarget.addEventListener('click', silence, { capture: true, once: true });
    // A drag that ends elsewhere sends no click: the silence must not wait for a later one.
    setTimeout(() => currentTarget.removeEventListener('click', silence, { capture: true }), 0);
    if (lands) addAt(entry, toCanvas(x, y), wire);
  };
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') stop();
  };
  const hears = [
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', stop],
    ['keydown', giveUp],
  ] as const;
  for (const [type, hear] of hears) window.addEventListener(type, hear as EventListener);
}

function silence(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
