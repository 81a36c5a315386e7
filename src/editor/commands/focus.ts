/** Where the keyboard goes when an action asks for a field or a list, whose panel may have to be opened first. */

import type { Address } from '../../graph/path.ts';
import type { Desk } from '../desk.ts';
import { nameHere, selectedBlock } from '../here.ts';

export function focusName({ panels, host }: Desk): void {
  panels.showInspector(true);
  host.focus.into('name');
}

export function focusSearch({ panels, host }: Desk): void {
  panels.showLeft('blocks');
  host.focus.into('search');
}

export function focusOutline({ panels, host }: Desk): void {
  panels.showLeft('outline');
  host.focus.into('outline');
}

/** The parameters of the selected block; its name, where it has none. */
export function focusParameters({ panels, host }: Desk): void {
  panels.showInspector(true);
  host.focus.into('parameters');
}

const selectedName = (desk: Desk): string | undefined => {
  const at = selectedBlock(desk);
  return at && nameHere(desk, at);
};

/** Puts the keyboard on a block of the canvas; false where it is not drawn. */
export const focusBlock = (desk: Desk, at: Address): boolean => desk.host.focus.block(nameHere(desk, at));

/** Puts the keyboard back on the selected block: in the outline where it came from there, else on the canvas. */
export const returnToBlock = (desk: Desk): void => desk.host.focus.back(() => selectedName(desk));

/** From one part of the page to the next, as in desktop programs. */
export const goToPane = (desk: Desk, steps: 1 | -1): void => desk.host.focus.pane(steps, selectedName(desk));
