/** Takes blocks away and closes the gap: a → block → b becomes a → b. Pure. */
import type { End, Module } from '../project.ts';
import { incoming } from '../wiring.ts';
import { removeBlocks } from './blocks.ts';

/** Each wire that leaves the removed blocks begins where their first input came from; without one it goes with them. */
export function removeAndHeal(module: Module, ids: ReadonlySet<string>): Module {
  const source = sources(module, ids);
  const wires = module.wires.map((wire) => {
    if (!ids.has(wire.from[0]) || ids.has(wire.to[0])) return wire;
    const from = source(wire.from);
    return from ? { from, to: wire.to } : wire;
  });
  return removeBlocks({ ...module, wires }, ids);
}

/** What feeds a removed block by its first input, past all that are removed too; none where nothing does, or only they in a cycle. */
function sources(module: Module, ids: ReadonlySet<string>): (from: End) => End | undefined {
  const ins = incoming(module);
  const found = new Map<string, End | undefined>();
  return (from) => {
    const way: string[] = [];
    let at: End | undefined = from;
    while (at && ids.has(at[0]) && !found.has(at[0])) {
      // Whoever comes round to this block again has found nothing.
      found.set(at[0], undefined);
      way.push(at[0]);
      at = ins.get(at[0])?.[0]?.from;
    }
    const end = at && ids.has(at[0]) ? found.get(at[0]) : at;
    for (const id of way) found.set(id, end);
    return end;
  };
}
