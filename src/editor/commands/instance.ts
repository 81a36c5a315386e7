/** The selected instance of a module: whether there is one, and what can be done to it. */

import { definitionOf } from '../../graph/declared.ts';
import { usesOf } from '../../graph/edit/modules/definitions.ts';
import type { Block } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { current, shownModule } from '../here.ts';

/** The one selected block, where there is one. */
export function only(desk: Desk): Block | undefined {
  const { selection } = desk.view.getState();
  if (selection.size !== 1) return undefined;
  return shownModule(desk).blocks.find((block) => selection.has(block.id));
}

/** The selected instance, where it has a definition. */
export function instance(desk: Desk): Block | undefined {
  const block = only(desk);
  return block?.kind === 'module' && definitionOf(current(desk), block.module ?? '') ? block : undefined;
}

export const isInstance = (desk: Desk): boolean => instance(desk) !== undefined;

/** An instance, or a plain block that is repeated: a row of blocks comes of it. */
export const canTakeApart = (desk: Desk): boolean => {
  const block = only(desk);
  return block !== undefined && (block.kind === 'module' || block.repeat !== undefined);
};

export const canDetach = (desk: Desk): boolean => {
  const block = instance(desk);
  return block !== undefined && usesOf(current(desk), block.module ?? '') > 1;
};

/** Shows the inside of the selected instance. */
export function openInstance(desk: Desk): void {
  const block = instance(desk);
  const { scope: at, enter } = desk.view.getState();
  if (block) enter([...at, block.id]);
}
