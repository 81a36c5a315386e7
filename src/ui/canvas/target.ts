/** The wire under the pointer while a block hovers over it: dropped there, the block is put into the wire. */
import { create } from 'zustand';
import type { Point } from '../../graph/project.ts';

export const useDrop = create<{ readonly wire: string | undefined }>()(() => ({ wire: undefined }));

export const aim = (wire: string | undefined): void => {
  if (useDrop.getState().wire !== wire) useDrop.setState({ wire });
};

/** Where a press or a touch is on the screen. */
export function pointOf(event: MouseEvent | TouchEvent): Point {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return [at?.clientX ?? 0, at?.clientY ?? 0];
}

/** Name of the wire at a point of the screen, below whatever else is there. */
export function wireUnder(x: number, y: number): string | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    if (id) return id;
  }
  return undefined;
}

/** Name of the block at a point of the screen. */
export const blockUnder = (x: number, y: number): string | undefined =>
  document.elementFromPoint(x, y)?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;
