/** From a line of the outline to its block on the canvas, whose module is entered where it is not there. */
import { useView } from '../../state/view.ts';
import { revealBlock } from '../canvas/camera.ts';
import { isShown } from '../commands/travel.ts';
import type { Line } from './lines.ts';

export function goTo({ scope, id }: Line): void {
  const { select, enter } = useView.getState();
  if (isShown(scope)) {
    select([id], [], scope);
    revealBlock({ scope, id });
  } else enter(scope, [id]);
}

/** Adds a line of the same module to the selection, or takes it out. */
export function toggle({ scope, id }: Line): void {
  const { selection, select } = useView.getState();
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  select(next, [], scope);
}
