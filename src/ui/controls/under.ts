/** What lies under the pointer, by the names that the canvas gives it. */
import type { Point } from '../../graph/project.ts';

/** Where a press or a touch is on the screen. */
export function pointOf(event: MouseEvent | TouchEvent): Point {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return [at?.clientX ?? 0, at?.clientY ?? 0];
}

/** Name of the wire at a point of the screen, below whatever else is there. */
export function wireUnder([x, y]: Point): string | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    if (id) return id;
  }
  return undefined;
}

/** Name of the block at a point of the screen. */
export const blockUnder = ([x, y]: Point): string | undefined =>
  document.elementFromPoint(x, y)?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;

export const isCanvas = ([x, y]: Point): boolean =>
  document.elementFromPoint(x, y)?.closest('.react-flow') != null;
