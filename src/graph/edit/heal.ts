/** Takes blocks away and closes the gap: a → block → b becomes a → b. Pure. */
import type { End, Module } from '../project.ts';
import { removeBlocks } from './blocks.ts';

/** Each wire that leaves the removed blocks begins where their first input came from; without one it goes with them. */
export function removeAndHeal(module: Module, ids: ReadonlySet<string>): Module {
  const source = (from: End): End | undefined => {
    let at = from;
    for (const seen = new Set<string>(); ids.has(at[0]); ) {
      if (seen.has(at[0])) return undefined;
      seen.add(at[0]);
      const arriving = module.wires.filter((wire) => wire.to[0] === at[0]);
      const first = arriving.reduce((least, wire) => Math.min(least, wire.to[1]), Number.POSITIVE_INFINITY);
      const into = arriving.find((wire) => wire.to[1] === first);
      if (!into) return undefined;
      at = into.from;
    }
    return at;
  };
  const wires = module.wires.map((wire) => {
    if (!ids.has(wire.from[0]) || ids.has(wire.to[0])) return wire;
    const from = source(wire.from);
    return from ? { from, to: wire.to } : wire;
  });
  return removeBlocks({ ...module, wires }, ids);
}
