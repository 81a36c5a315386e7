/** Which blocks a module made of a selection takes along, and the wires that cross its border. */
import { order, reached } from '../../order.ts';
import { placeOf } from '../../place.ts';
import type { Block, End, Module, Wire } from '../../project.ts';
import { wiringOf } from '../../wiring.ts';

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

/**
 * The wires at and among some blocks, and whether data that leaves them comes back. Looks no further than the blocks
 * themselves and what lies between them, so that it can be asked of thousands of places.
 */
export function border(
  module: Module,
  ids: Iterable<string>,
): Pick<Region, 'inside' | 'entering' | 'leaving'> & { readonly comesBack: boolean } {
  const { numbers, sources, targets, into, outOf } = wiringOf(module);
  const members = new Set(Array.from(ids, (id) => numbers.get(id) ?? -1));
  const [inside, entering, leaving]: [Wire[], Wire[], Wire[]] = [[], [], []];
  const beyond: number[] = [];
  for (const b of members) {
    for (let i = into.starts[b] as number; i < (into.starts[b + 1] as number); i++) {
      const w = into.wires[i] as number;
      (members.has(sources[w] as number) ? inside : entering).push(module.wires[w] as Wire);
    }
    for (let i = outOf.starts[b] as number; i < (outOf.starts[b + 1] as number); i++) {
      const w = outOf.wires[i] as number;
      const target = targets[w] as number;
      if (members.has(target)) continue;
      leaving.push(module.wires[w] as Wire);
      beyond.push(target);
    }
  }
  return { inside, entering, leaving, comesBack: leadsTo(module, beyond, members) };
}

/** Whether data leads from some blocks to others. What comes after all of those in the order of the data leads to none. */
function leadsTo(module: Module, from: readonly number[], to: ReadonlySet<number>): boolean {
  const { targets, outOf } = wiringOf(module);
  const { turns, stuck } = order(module);
  let last = 0;
  for (const b of to) last = Math.max(last, turns[b] as number);
  const seen = new Set<number>();
  const queue = [...from];
  for (let b = queue.pop(); b !== undefined; b = queue.pop()) {
    if (to.has(b)) return true;
    if (b < 0 || seen.has(b) || (stuck.size === 0 && (turns[b] as number) > last)) continue;
    seen.add(b);
    for (let i = outOf.starts[b] as number; i < (outOf.starts[b + 1] as number); i++)
      queue.push(targets[outOf.wires[i] as number] as number);
  }
  return false;
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
