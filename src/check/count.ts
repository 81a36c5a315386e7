/** How many blocks a document holds once every instance and repeat is written out: counted before anything is expanded. */
import type { Param } from '../blocks/param.ts';
import { sameValues, type Values } from '../graph/value.ts';
import type { Linked } from './link.ts';
import { defaults, resolveBlock } from './params.ts';

export const maxExpanded = 100_000;

interface Counted {
  readonly values: Values;
  readonly total: number;
}
const cache = new WeakMap<Linked, Counted[]>();
const most = 64;

/** The count, or Infinity as soon as it is past `maxExpanded`. Equal instances are counted once. */
export function expandedCount(root: Linked): number {
  let visits = 0;
  const count = (linked: Linked, values: Values): number => {
    const known = cache.get(linked) ?? [];
    for (const each of known) if (sameValues(each.values, values)) return each.total;
    let total = 0;
    for (const block of linked.module.blocks) {
      // Each visit stands for at least one block, so a tree too large to walk is too large to expand.
      if (++visits > maxExpanded || total > maxExpanded) return Number.POSITIVE_INFINITY;
      const inner = block.kind === 'module' ? linked.uses[block.module ?? ''] : undefined;
      if (!inner && block.repeat === undefined) {
        total++;
        continue;
      }
      const declared: readonly Param[] = inner?.module.params ?? [];
      const { params, repeat } = resolveBlock(block, declared, values);
      total += repeat * (inner ? count(inner, params ?? defaults(declared)) : 1);
    }
    cache.set(linked, [{ values, total }, ...known.slice(0, most - 1)]);
    return total;
  };
  const total = count(root, defaults(root.module.params));
  return total > maxExpanded ? Number.POSITIVE_INFINITY : total;
}
