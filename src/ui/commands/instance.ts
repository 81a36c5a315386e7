/** The selected instance of a module: whether there is one, and what can be done to it. */
import { definitionOf } from '../../graph/declared.ts';
import { usesOf } from '../../graph/edit/modules/definitions.ts';
import type { Block } from '../../graph/project.ts';
import { useView } from '../../state/view.ts';
import { current, shownModule } from './document.ts';

/** The one selected block, where there is one. */
export function only(): Block | undefined {
  const { selection } = useView.getState();
  if (selection.size !== 1) return undefined;
  return shownModule().blocks.find((block) => selection.has(block.id));
}

/** The selected instance, where it has a definition. */
export function instance(): Block | undefined {
  const block = only();
  return block?.kind === 'module' && definitionOf(current(), block.module ?? '') ? block : undefined;
}

export const isInstance = (): boolean => instance() !== undefined;

/** An instance, or a plain block that is repeated: a row of blocks comes of it. */
export const canTakeApart = (): boolean => {
  const block = only();
  return block !== undefined && (block.kind === 'module' || block.repeat !== undefined);
};

export const canDetach = (): boolean => {
  const block = instance();
  return block !== undefined && usesOf(current(), block.module ?? '') > 1;
};

/** Shows the inside of the selected instance. */
export function openInstance(): void {
  const block = instance();
  const { scope: at, enter } = useView.getState();
  if (block) enter([...at, block.id]);
}
