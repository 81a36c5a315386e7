/** From a line of the outline to its block on the canvas, whose module is entered where it is not there. */
import type { Desk } from '../desk.ts';
import type { Line } from './lines.ts';
import { revealBlock } from './sight.ts';
import { isShown } from './travel.ts';

export function goTo(desk: Desk, { scope, id }: Line): void {
  const { select, enter } = desk.view.getState();
  if (isShown(desk, scope)) {
    select([id], [], scope);
    revealBlock(desk, { scope, id });
  } else enter(scope, [id]);
}

/** Adds a line of the same module to the selection, or takes it out. */
export function toggle(desk: Desk, { scope, id }: Line): void {
  const { selection, select } = desk.view.getState();
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  select(next, [], scope);
}
