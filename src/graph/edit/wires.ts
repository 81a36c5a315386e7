/** Edits of the wires of one module. Pure; the same module again where nothing changes. */
import { standBetween } from '../arrange/between.ts';
import { reached, wouldCloseCycle } from '../order.ts';
import { wireKey } from '../path.ts';
import type { End, Module, Point, Wire } from '../project.ts';
import { addBlock, type NewBlock } from './blocks.ts';
import { compact, takesMany } from './compact.ts';

export const sameEnd = (a: End, b: End): boolean => a[0] === b[0] && a[1] === b[1];
export const sameWire = (a: Wire, b: Wire): boolean => sameEnd(a.from, b.from) && sameEnd(a.to, b.to);

/** The first input of a join that no wire ends at; 0 for other blocks. */
export function freePort(module: Module, id: string): number {
  if (!takesMany(module, id)) return 0;
  const taken = new Set(module.wires.filter((wire) => wire.to[0] === id).map((wire) => wire.to[1]));
  let port = 0;
  while (taken.has(port)) port++;
  return port;
}

/** A wire onto an occupied input replaces the one that is there. A wire that would close a cycle changes nothing. */
export function connect(module: Module, from: End, to: End): Module {
  if (wouldCloseCycle(module, from[0], to[0])) return module;
  if (module.wires.some((wire) => sameWire(wire, { from, to }))) return module;
  const kept = module.wires.filter((wire) => !sameEnd(wire.to, to));
  return compact({ ...module, wires: [...kept, { from, to }] });
}

export function disconnect(module: Module, wires: readonly Wire[]): Module {
  const gone = new Set(wires.map(wireKey));
  const kept = module.wires.filter((wire) => !gone.has(wireKey(wire)));
  return kept.length === module.wires.length ? module : compact({ ...module, wires: kept });
}

/** Leads wires from one end to several inputs at once, as `connect` does one by one. */
export function connectAll(module: Module, from: End, ends: readonly End[]): Module {
  const before = reached(module, [from[0]], true);
  const open = ends.filter(([id]) => !before.has(id));
  if (open.length === 0) return module;
  const replaced = new Set(open.map((end) => end.join()));
  const kept = module.wires.filter(({ to }) => !replaced.has(to.join()));
  return compact({ ...module, wires: [...kept, ...open.map((to) => ({ from, to }))] });
}

/** Puts a new block of one input into a wire near `at`: a → b becomes a → new → b. Says the new id. */
export function insertOnWire(
  module: Module,
  wire: Wire,
  block: NewBlock,
  at: Point,
): readonly [Module, string] {
  const [added, id] = addBlock(module, block, at);
  return [putOnWire(added, wire, id), id];
}

/** Leads a wire through a block that is already there: a → b becomes a → id → b. Its neighbours make room for it. */
export function putOnWire(module: Module, wire: Wire, id: string): Module {
  const wires = module.wires.flatMap((each) =>
    sameWire(each, wire)
      ? [
          { from: each.from, to: [id, freePort(module, id)] as const },
          { from: [id, 0] as const, to: each.to },
        ]
      : [each],
  );
  return standBetween({ ...module, wires }, wire, id, module.layout[id] ?? [0, 0]);
}
