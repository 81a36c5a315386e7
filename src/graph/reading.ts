/** The order in which a network is read: along the data, and one branch to its end before the next begins. */
import type { Module } from './project.ts';

const cache = new WeakMap<
  Module['wires'],
  { readonly blocks: Module['blocks']; readonly ids: readonly string[] }
>();

/** Every block once, none before what feeds it. What stands in a cycle comes last, as listed. */
export function readingOrder({ blocks, wires }: Pick<Module, 'blocks' | 'wires'>): readonly string[] {
  const cached = cache.get(wires);
  if (cached?.blocks === blocks) return cached.ids;
  const waits = new Map(blocks.map(({ id }) => [id, 0]));
  const next = new Map<string, string[]>();
  for (const { from, to } of wires) {
    if (!waits.has(from[0]) || !waits.has(to[0])) continue;
    waits.set(to[0], (waits.get(to[0]) as number) + 1);
    const list = next.get(from[0]);
    if (list) list.push(to[0]);
    else next.set(from[0], [to[0]]);
  }
  // Of a stack, so that a branch goes on where it stands.
  const ready = blocks.flatMap(({ id }) => (waits.get(id) === 0 ? [id] : [])).reverse();
  const ids: string[] = [];
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    ids.push(id);
    const freed: string[] = [];
    for (const other of next.get(id) ?? []) {
      const left = (waits.get(other) as number) - 1;
      waits.set(other, left);
      if (left === 0) freed.push(other);
    }
    ready.push(...freed.reverse());
  }
  if (ids.length < blocks.length) {
    const read = new Set(ids);
    ids.push(...blocks.flatMap(({ id }) => (read.has(id) ? [] : [id])));
  }
  cache.set(wires, { blocks, ids });
  return ids;
}
