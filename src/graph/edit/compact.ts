/** The ports of joins: any number of inputs, in an order that means something. */
import { kinds } from '../../blocks/table.ts';
import type { Module } from '../project.ts';

/** Whether a block takes any number of wires: Add, Concatenate. */
export const takesMany = (module: Module, id: string): boolean =>
  kinds.get(module.blocks.find((block) => block.id === id)?.kind ?? '')?.inputs === 'many';

/** Joins keep their inputs numbered from 0 without gaps, in their order. */
export function compact(module: Module): Module {
  const ports = new Map<string, number[]>();
  for (const { to } of module.wires) {
    const list = ports.get(to[0]);
    if (list) list.push(to[1]);
    else ports.set(to[0], [to[1]]);
  }
  const kindOf = new Map(module.blocks.map(({ id, kind }) => [id, kind]));
  /** Of each join with gaps: present port → port without them. */
  const gaps = new Map<string, ReadonlyMap<number, number>>();
  for (const [id, list] of ports) {
    if (kinds.get(kindOf.get(id) ?? '')?.inputs !== 'many') continue;
    const sorted = [...new Set(list)].sort((a, b) => a - b);
    if (sorted.some((port, i) => port !== i)) gaps.set(id, new Map(sorted.map((port, i) => [port, i])));
  }
  if (gaps.size === 0) return module;
  const wires = module.wires.map((wire) => {
    const port = gaps.get(wire.to[0])?.get(wire.to[1]) ?? wire.to[1];
    return port === wire.to[1] ? wire : { from: wire.from, to: [wire.to[0], port] as const };
  });
  return { ...module, wires };
}
