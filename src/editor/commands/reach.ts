/** Selects what data comes from, or goes to: all blocks before the selection, or behind it, with the selection. */

import { removeAndHeal } from '../../graph/edit/heal.ts';
import { reached } from '../../graph/order.ts';
import type { Desk } from '../desk.ts';
import { change, shownModule } from '../here.ts';

function selectReached(desk: Desk, back: boolean): void {
  const { selection, select } = desk.view.getState();
  select(reached(shownModule(desk), [...selection], back));
}

export const selectUpstream = (desk: Desk): void => selectReached(desk, true);
export const selectDownstream = (desk: Desk): void => selectReached(desk, false);

/** Removes the selected blocks and leads the wires past them, as one step. */
export function removeAndHealSelected(desk: Desk): void {
  const { selection, select } = desk.view.getState();
  change(desk, (module) => removeAndHeal(module, selection));
  select([]);
}
