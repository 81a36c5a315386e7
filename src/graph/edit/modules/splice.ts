/**
 * A definition is put in the place of one block, as often in a row as told: fresh ids, wires joined through the ports, room
 * made. The definition's values are already those of the module it comes into.
 */
import { blockSize, placeOf } from '../../place.ts';
import type { Block, End, Module, Point, Wire } from '../../project.ts';
import { freshIds } from '../blocks.ts';
import { compact } from '../compact.ts';
import { boxOf, type Layout, makeRoom, withinFile } from './room.ts';

const isPort = ({ kind }: Block): boolean => kind === 'port-in' || kind === 'port-out';
const between = 56;

export function splice(module: Module, id: string, definition: Module, times: number): Module {
  const inner = definition.blocks.filter((block) => !isPort(block));
  const fresh = namesOf(module, id, inner, times);
  const copies = fresh.flatMap((ids) =>
    inner.map((block) => ({ ...block, id: ids.get(block.id) as string })),
  );
  const at = module.blocks.findIndex((block) => block.id === id);
  return compact({
    ...module,
    blocks: [...module.blocks.slice(0, at), ...copies, ...module.blocks.slice(at + 1)],
    wires: rewire(module, id, definition, fresh),
    layout: placed(module, id, definition, fresh),
  });
}

type Ids = ReadonlyMap<string, string>;
/** As long as a file allows. */
const longest = 100;

/** For each copy: inner id → `conv4_conv1`, or `conv4_2_conv1` where there are several. */
function namesOf(module: Module, id: string, inner: readonly Block[], times: number): readonly Ids[] {
  const freshId = freshIds(module.blocks.flatMap((block) => (block.id === id ? [] : [block.id])));
  const free = (stem: string): string => freshId(stem.slice(Math.max(0, stem.length - longest + 8)));
  return Array.from({ length: times }, (_, k) => {
    const stem = times > 1 ? `${id}_${k + 1}` : id;
    return new Map(inner.map((block) => [block.id, free(block.id === '' ? stem : `${stem}_${block.id}`)]));
  });
}

function rewire(module: Module, id: string, definition: Module, fresh: readonly Ids[]): readonly Wire[] {
  const number = (kind: Block['kind']): ReadonlyMap<string, number> =>
    new Map(definition.blocks.filter((block) => block.kind === kind).map((block, i) => [block.id, i]));
  const [entries, exits] = [number('port-in'), number('port-out')];
  const within = (end: End): boolean => end[0] === id;
  const inner: Wire[] = [];
  const arriving: End[][] = Array.from({ length: entries.size }, () => []);
  for (const { from, to } of module.wires) if (within(to) && !within(from)) arriving[to[1]]?.push(from);
  let feed: readonly (readonly End[])[] = arriving;
  for (const ids of fresh) {
    const leaving: End[][] = Array.from({ length: exits.size }, () => []);
    for (const { from, to } of definition.wires) {
      const entry = entries.get(from[0]);
      const source = ids.get(from[0]);
      const sources: readonly End[] =
        entry !== undefined ? (feed[entry] ?? []) : source !== undefined ? [[source, from[1]]] : [];
      const exit = exits.get(to[0]);
      const target = ids.get(to[0]);
      if (exit !== undefined) leaving[exit]?.push(...sources);
      else if (target !== undefined)
        for (const each of sources) inner.push({ from: each, to: [target, to[1]] });
    }
    feed = leaving;
  }
  const outer = module.wires.flatMap((wire): readonly Wire[] => {
    if (within(wire.to)) return within(wire.from) ? loop(wire, definition, fresh, entries, feed) : [];
    if (!within(wire.from)) return [wire];
    return (feed[wire.from[1]] ?? []).map((from) => ({ from, to: wire.to }));
  });
  return [...outer, ...inner];
}

/** A wire from the block back to itself: a fault, which is kept. */
function loop(
  { from, to }: Wire,
  definition: Module,
  fresh: readonly Ids[],
  entries: ReadonlyMap<string, number>,
  feed: readonly (readonly End[])[],
): readonly Wire[] {
  return definition.wires.flatMap((wire) => {
    const target = entries.get(wire.from[0]) === to[1] ? fresh[0]?.get(wire.to[0]) : undefined;
    if (target === undefined) return [];
    return (feed[from[1]] ?? []).map((end) => ({ from: end, to: [target, wire.to[1]] as const }));
  });
}

/** The copies side by side from where the block stood; the first port stands for the block's own height. */
function placed(module: Module, id: string, definition: Module, fresh: readonly Ids[]): Layout {
  const at = placeOf(module, id) ?? ([0, 0] as const);
  const { [id]: _, ...others } = module.layout;
  const inner = definition.blocks.filter((block) => !isPort(block));
  if (inner.length === 0 || fresh.length === 0) return others;
  const places = inner.map((block): Point => placeOf(definition, block.id) ?? [0, 0]);
  const box = boxOf(places);
  const entry = definition.blocks.find(({ kind }) => kind === 'port-in');
  const level = (entry && placeOf(definition, entry.id)?.[1]) ?? box.top;
  const base = Math.min(Math.max(level, box.top), box.bottom - blockSize.height);
  const step = box.right - box.left + between;
  const layout: Record<string, Point> = {};
  for (const [k, ids] of fresh.entries())
    for (const [i, block] of inner.entries()) {
      const [x, y] = places[i] as Point;
      layout[ids.get(block.id) as string] = [at[0] + x - box.left + k * step, at[1] + y - base];
    }
  return withinFile({ ...makeRoom(others, at, boxOf(Object.values(layout))), ...layout });
}
