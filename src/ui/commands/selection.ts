/** What is done to the selection: remove, duplicate, nudge, bypass, select all. */

import { move, removeBlocks, setBypass } from '../../graph/edit/blocks.ts';
import { type Clip, copy, paste } from '../../graph/edit/clip.ts';
import { disconnect } from '../../graph/edit/wires.ts';
import { wireKey } from '../../graph/path.ts';
import { blockSize } from '../../graph/place.ts';
import { ports } from '../../graph/ports.ts';
import type { Block, Module, Point } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { change, current, openModule, shownModule } from './document.ts';

export const selected = (): ReadonlySet<string> => useView.getState().selection;

export const selectAll = (): void => useView.getState().select(shownModule().blocks.map((block) => block.id));
export const selectNone = (): void => useView.getState().select([]);

/** Removes the selected blocks and wires as one step. */
export function removeSelected(): void {
  const { selection, wires, select } = useView.getState();
  change((module) => {
    const gone = module.wires.filter((wire) => wires.has(wireKey(wire)));
    return removeBlocks(gone.length > 0 ? disconnect(module, gone) : module, selection);
  });
  select([]);
}

export const clipOfSelection = (): Clip => copy(current(), shownModule(), selected());

/** Pastes a clip with its top left corner at `at`, and selects what came of it. */
export function pasteClip(clip: Clip, at: Point): void {
  const places = clip.blocks.map((block) => clip.layout[block.id] ?? [0, 0]);
  const left = Math.min(...places.map(([x]) => x));
  const top = Math.min(...places.map(([, y]) => y));
  let ids: readonly string[] = [];
  useProject.getState().edit((project) => {
    const [next, made] = paste(project, openModule(), clip, [at[0] - left, at[1] - top]);
    ids = made;
    return next;
  });
  useView.getState().select(ids);
}

/** A copy below the selection, with the wires inside it. */
export function duplicate(): void {
  const clip = clipOfSelection();
  if (clip.blocks.length === 0) return;
  const places = clip.blocks.map((block) => clip.layout[block.id] ?? [0, 0]);
  const left = Math.min(...places.map(([x]) => x));
  const bottom = Math.max(...places.map(([, y]) => y));
  pasteClip(clip, [left + 24, bottom + blockSize.height + 28]);
}

export function nudge(dx: number, dy: number): void {
  const ids = selected();
  if (ids.size === 0) return;
  change(
    (module) => {
      const places = [...ids].map((id): [string, Point] => {
        const [x, y] = module.layout[id] ?? [0, 0];
        return [id, [x + dx, y + dy]];
      });
      return move(module, Object.fromEntries(places));
    },
    `nudge ${[...ids].join(' ')}`,
  );
}

/** Only what has one input and one output, or is a join, can be passed through. */
export function canBypass(block: Block): boolean {
  const has = ports(current(), block);
  return has !== undefined && has.inputs !== 0 && has.outputs === 1;
}

const bypassable = (): readonly Block[] =>
  shownModule().blocks.filter((block) => selected().has(block.id) && canBypass(block));

export const someBypassable = (): boolean => bypassable().length > 0;

/** Bypasses all of the selection, or none of it where all of it is bypassed. */
export function toggleBypass(): void {
  const blocks = bypassable();
  const on = blocks.some((block) => block.bypass !== true);
  change((module) => blocks.reduce((next: Module, { id }) => setBypass(next, id, on), module));
}
