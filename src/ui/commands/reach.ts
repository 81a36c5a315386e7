/** Selects what data comes from, or goes to: all blocks before the selection, or behind it, with the selection. */
import { removeAndHeal } from '../../graph/edit/heal.ts';
import { reached } from '../../graph/order.ts';
import { useView } from '../../state/view.ts';
import { change, shownModule } from './document.ts';

function selectReached(back: boolean): void {
  const { selection, select } = useView.getState();
  select(reached(shownModule(), [...selection], back));
}

export const selectUpstream = (): void => selectReached(true);
export const selectDownstream = (): void => selectReached(false);

/** Removes the selected blocks and leads the wires past them, as one step. */
export function removeAndHealSelected(): void {
  const { selection, select } = useView.getState();
  change((module) => removeAndHeal(module, selection));
  select([]);
}
