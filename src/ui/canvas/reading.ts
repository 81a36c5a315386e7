/**
 * Reading: while the pointer rests on a block or a wire, the way from the input to there stays and the rest steps back.
 * Written onto the elements as attributes, so that nothing is drawn anew. Off while anything is dragged.
 */
import { type RefObject, useEffect } from 'react';
import { reached } from '../../graph/order.ts';
import { addressOf, nodeName } from './address.ts';
import { type Sheet, scene, sheetOf } from './scene.ts';
import { wireOf } from './wireOf.ts';

export interface Way {
  /** Names on the canvas of the blocks on the way; all that stands in them is on it too. */
  readonly blocks: ReadonlySet<string>;
  /** Instances around the way: on it themselves, but not all that is in them. */
  readonly around: ReadonlySet<string>;
}

/** From the inputs to a block: in its module, and in those around it to the instances on the way. */
export function wayTo(name: string, shown: Sheet): Way {
  const blocks = new Set<string>();
  const around = new Set<string>();
  let { scope, id } = addressOf(name, shown.path);
  for (let first = true; ; first = false) {
    const sheet = sheetOf(scope, shown);
    if (!sheet) break;
    for (const each of reached(sheet.checked.linked.module, [id], true))
      (each === id && !first ? around : blocks).add(nodeName({ scope, id: each }, shown.path));
    if (scope.length <= shown.path.length) break;
    id = scope.at(-1) as string;
    scope = scope.slice(0, -1);
  }
  return { blocks, around };
}

export function isOn({ blocks, around }: Way, name: string): boolean {
  if (blocks.has(name) || around.has(name)) return true;
  const steps = name.split('/');
  return steps.some((_, i) => i > 0 && blocks.has(steps.slice(0, i).join('/')));
}

/** How long the pointer rests before, ms: what it only passes does not flicker. */
const rest = 450;
/** From one block to the next while reading. */
const next = 60;

export function useReading(board: RefObject<HTMLElement | null>): void {
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
          mark(element, at);
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
  }, [board]);
}

const drawn = '.react-flow__node, .react-flow__edge';

const nameAt = (target: EventTarget | null): string | undefined =>
  (target instanceof Element && target.closest(drawn)?.getAttribute('data-id')) || undefined;

function mark(board: HTMLElement, name: string): void {
  const wire = name.includes('>') ? wireOf(name) : undefined;
  const start = wire ? nodeName({ scope: addressOf(name).scope, id: wire.from[0] }) : name;
  const way = wayTo(start, scene());
  for (const element of board.querySelectorAll<HTMLElement | SVGElement>(drawn)) {
    const each = element.dataset.id ?? '';
    const on = each === name || (each.includes('>') ? isOn(way, headOf(each)) : isOn(way, each));
    element.toggleAttribute('data-off', !on);
  }
  board.dataset.reading = '';
}

/** Name of the block at which a wire ends: `stage/a:0>b:1` gives `stage/b`. */
export const headOf = (wire: string): string =>
  wire.replace(/[^/]*$/, '') + (/>([^:]*)/.exec(wire)?.[1] ?? '');

function clear(board: HTMLElement): void {
  for (const element of board.querySelectorAll('[data-off]')) element.removeAttribute('data-off');
  delete board.dataset.reading;
}
