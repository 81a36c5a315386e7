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
  const gaps = new Map<string, number[]>();
  for (const [id, list] of ports) {
    const sorted = [...new Set(list)].sort((a, b) => a - b);
    if (sorted.some((port, i) => port !== i) && takesMany(module, id)) gaps.set(id, sorted);
  }
  if (gaps.size === 0) return module;
  const wires = module.wires.map((wire) => {
    const sorted = gaps.get(wire.to[0]);
    const port = sorted ? sorted.indexOf(wire.to[1]) : wire.to[1];
    return port === wire.to[1] ? wire : { from: wire.from, to: [wire.to[0], port] as const };
  });
  return { ...module, wires };
}
