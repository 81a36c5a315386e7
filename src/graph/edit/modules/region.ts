/** Which blocks a module made of a selection takes along, and the wires that cross its border. */
import { reached } from '../../order.ts';
import { placeOf } from '../../place.ts';
import type { Block, End, Module, Wire } from '../../project.ts';

export interface Region {
  /** In the order in which they stand in `blocks`. */
  readonly blocks: readonly Block[];
  /** Ids of blocks that lie on a way out of the selection and back into it. */
  readonly taken: readonly string[];
  readonly inside: readonly Wire[];
  readonly entering: readonly Wire[];
  readonly leaving: readonly Wire[];
}

/** Ports belong to their module, and images enter at the top: these stay outside. */
const stays = ({ kind }: Block): boolean => kind === 'port-in' || kind === 'port-out' || kind === 'input';

export function region(module: Module, ids: Iterable<string>): Region {
  const wanted = new Set(ids);
  const chosen = module.blocks.filter((block) => wanted.has(block.id) && !stays(block)).map(({ id }) => id);
  const before = reached(module, chosen, true);
  const after = reached(module, chosen);
  const blocks = module.blocks.filter(
    (block) => !stays(block) && before.has(block.id) && after.has(block.id),
  );
  const members = new Set(blocks.map(({ id }) => id));
  const within = (end: End): boolean => members.has(end[0]);
  return {
    blocks,
    taken: blocks.map(({ id }) => id).filter((id) => !wanted.has(id)),
    inside: module.wires.filter(({ from, to }) => within(from) && within(to)),
    entering: module.wires.filter(({ from, to }) => !within(from) && within(to)),
    leaving: module.wires.filter(({ from, to }) => within(from) && !within(to)),
  };
}

/** Each end once, from top to bottom, then from left to right. */
export function distinctEnds(module: Module, ends: readonly End[]): readonly End[] {
  const seen = new Map(ends.map((end) => [end.join(), end]));
  const place = (end: End) => placeOf(module, end[0]) ?? [0, 0];
  return [...seen.values()].sort((a, b) => {
    const [[ax, ay], [bx, by]] = [place(a), place(b)];
    return ay - by || ax - bx || a[1] - b[1];
  });
}
