/** What is done to the selection: remove, duplicate, nudge, bypass, select all. */

import { move, removeBlocks, setBypass } from '../../graph/edit/blocks.ts';
import { type Clip, copy, paste } from '../../graph/edit/clip.ts';
import { disconnect } from '../../graph/edit/wires.ts';
import { samePath, wireKey } from '../../graph/path.ts';
import { blockSize } from '../../graph/place.ts';
import { ports } from '../../graph/ports.ts';
import type { Block, Module, Point } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { addressHere, change, current, openModule, scene, shownModule } from '../here.ts';
import { sheetAt } from '../scene/scene.ts';

export const selected = (desk: Desk): ReadonlySet<string> => desk.view.getState().selection;

/**
 * What a press has chosen, by names on the canvas; `clicked` is the last of them. A click in another module goes there, and
 * leaves what was selected behind.
 */
export function pick(desk: Desk, names: Iterable<string>, clicked: string | undefined): void {
  const { wires, scope, select } = desk.view.getState();
  const to = clicked === undefined ? scope : addressHere(desk, clicked).scope;
  const ids = [...names].map((name) => addressHere(desk, name)).filter((each) => samePath(each.scope, to));
  select(
    ids.map(({ id }) => id),
    samePath(to, scope) ? wires : [],
    to,
  );
}

/**
 * What a context menu is asked for about: the block under the pointer, by its name, unless it is one of those that are
 * selected; on the ground, the module that is there.
 */
export function pickUnder(desk: Desk, name: string | undefined, at: Point): void {
  const { selection, scope, select } = desk.view.getState();
  const there = name === undefined ? undefined : addressHere(desk, name);
  const to = there?.scope ?? sheetAt(at, scene(desk)).path;
  const here = samePath(to, scope);
  if (there ? !here || !selection.has(there.id) : !here) select(there ? [there.id] : [], [], to);
}

export const selectAll = (desk: Desk): void =>
  desk.view.select(shownModule(desk).blocks.map((block) => block.id));
export const selectNone = (desk: Desk): void => desk.view.select([]);

/** Removes the selected blocks and wires as one step. */
export function removeSelected(desk: Desk): void {
  const { selection, wires, select } = desk.view.getState();
  change(desk, (module) => {
    const gone = module.wires.filter((wire) => wires.has(wireKey(wire)));
    return removeBlocks(gone.length > 0 ? disconnect(module, gone) : module, selection);
  });
  select([]);
}

export const clipOfSelection = (desk: Desk): Clip => copy(current(desk), shownModule(desk), selected(desk));

/** Pastes a clip with its top left corner at `at`, and selects what came of it. */
export function pasteClip(desk: Desk, clip: Clip, at: Point): void {
  const places = clip.blocks.map((block) => clip.layout[block.id] ?? [0, 0]);
  const left = Math.min(...places.map(([x]) => x));
  const top = Math.min(...places.map(([, y]) => y));
  let ids: readonly string[] = [];
  desk.document.edit((project) => {
    const [next, made] = paste(project, openModule(desk), clip, [at[0] - left, at[1] - top]);
    ids = made;
    return next;
  });
  desk.view.select(ids);
}

/** A copy below the selection, with the wires inside it. */
export function duplicate(desk: Desk): void {
  const clip = clipOfSelection(desk);
  if (clip.blocks.length === 0) return;
  const places = clip.blocks.map((block) => clip.layout[block.id] ?? [0, 0]);
  const left = Math.min(...places.map(([x]) => x));
  const bottom = Math.max(...places.map(([, y]) => y));
  pasteClip(desk, clip, [left + 24, bottom + blockSize.height + 28]);
}

export function nudge(desk: Desk, dx: number, dy: number): void {
  const ids = selected(desk);
  if (ids.size === 0) return;
  change(
    desk,
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
export function canBypass(desk: Desk, block: Block): boolean {
  const has = ports(current(desk), block);
  return has !== undefined && has.inputs !== 0 && has.outputs === 1;
}

const bypassable = (desk: Desk): readonly Block[] =>
  shownModule(desk).blocks.filter((block) => selected(desk).has(block.id) && canBypass(desk, block));

export const someBypassable = (desk: Desk): boolean => bypassable(desk).length > 0;

/** Bypasses all of the selection, or none of it where all of it is bypassed. */
export function toggleBypass(desk: Desk): void {
  const blocks = bypassable(desk);
  const on = blocks.some((block) => block.bypass !== true);
  change(desk, (module) => blocks.reduce((next: Module, { id }) => setBypass(next, id, on), module));
}
