/** Going from block to block along the data: on, back, and across to the branches beside. */

import type { Module } from '../../graph/project.ts';
import { readingOrder } from '../../graph/reading.ts';
import type { Desk } from '../desk.ts';
import { shownModule } from '../here.ts';
import { returnToBlock } from './focus.ts';
import { revealBlock } from './sight.ts';

export type Way = 'on' | 'back' | 'above' | 'below';

/** Where data goes from a block, or comes from, in the order of reading. */
function neighbours(module: Module, id: string, back: boolean): readonly string[] {
  const ends = module.wires.flatMap(({ from, to }) => {
    const [near, far] = back ? [to[0], from[0]] : [from[0], to[0]];
    return near === id ? [far] : [];
  });
  return inOrder(module, ends);
}

function inOrder(module: Module, ids: Iterable<string>): readonly string[] {
  const wanted = new Set(ids);
  return readingOrder(module).filter((id) => wanted.has(id));
}

/** The blocks that are fed by the same ones; of one that nothing feeds, those that feed the same. */
function beside(module: Module, id: string): readonly string[] {
  const before = neighbours(module, id, true);
  if (before.length > 0)
    return inOrder(
      module,
      before.flatMap((each) => neighbours(module, each, false)),
    );
  const after = neighbours(module, id, false);
  return inOrder(module, [id, ...after.flatMap((each) => neighbours(module, each, true))]);
}

/** The block to which a step leads; undefined where the way ends. */
export function stepFrom(module: Module, id: string, way: Way): string | undefined {
  if (way === 'on' || way === 'back') return neighbours(module, id, way === 'back')[0];
  const row = beside(module, id);
  return row[row.indexOf(id) + (way === 'below' ? 1 : -1)];
}

const ends: Readonly<Record<Way, string>> = {
  on: 'The data ends here.',
  back: 'The data begins here.',
  above: 'No branch above.',
  below: 'No branch below.',
};

export function walk(desk: Desk, way: Way): void {
  const module = shownModule(desk);
  const { selection } = desk.view.getState();
  const [id] = selection;
  const next = id === undefined ? readingOrder(module)[0] : stepFrom(module, id, way);
  if (next === undefined) {
    desk.said.say(ends[way]);
    return;
  }
  stand(desk, next);
}

/** Selects a block, brings it into view and puts the keyboard there. */
export function stand(desk: Desk, id: string): void {
  desk.view.select([id]);
  revealBlock(desk, { scope: desk.view.getState().scope, id });
  returnToBlock(desk);
}

/** Without a selection the keys are the browser's. */
export const canWalk = (desk: Desk): boolean => desk.view.getState().selection.size > 0;
