/**
 * A module's ports are its port blocks, numbered in the order in which they stand in `blocks`. When they change, the wires of
 * all instances keep to the same port; those of a port that is gone go with it.
 */
import { modulePorts } from '../../ports.ts';
import type { Module, Project } from '../../project.ts';
import { compact } from '../compact.ts';

type Kind = 'port-in' | 'port-out';

const idsOf = ({ blocks }: Module, kind: Kind): readonly string[] =>
  blocks.filter((block) => block.kind === kind).map(({ id }) => id);

/** Old number → new number of each port of one side; undefined where all stay. */
function renumbered(before: Module, after: Module, kind: Kind): ReadonlyMap<number, number> | undefined {
  const [old, now] = [idsOf(before, kind), idsOf(after, kind)];
  if (old.every((id, i) => now[i] === id)) return undefined;
  return new Map(old.map((id, i) => [i, now.indexOf(id)]));
}

/** The document's other modules, with the wires of the instances of `key` where its ports now are. */
export function followPorts(
  modules: Project['modules'],
  key: string,
  before: Module,
  after: Module,
): Project['modules'] {
  if (before.blocks === after.blocks) return modules;
  const ins = renumbered(before, after, 'port-in');
  const outs = renumbered(before, after, 'port-out');
  if (!ins && !outs) return modules;
  const had = modulePorts(before);
  const moved = (number: number, map: ReadonlyMap<number, number> | undefined, count: number): number => {
    if (!map) return number;
    // A wire to a port that never was stays one to a port that is not.
    return (
      map.get(number) ??
      number - count + Math.max(count, modulePorts(after).inputs, modulePorts(after).outputs)
    );
  };
  const follow = (module: Module): Module => {
    const instances = new Set(
      module.blocks.filter((block) => block.kind === 'module' && block.module === key).map(({ id }) => id),
    );
    if (instances.size === 0) return module;
    const wires = module.wires.flatMap((wire) => {
      const from = instances.has(wire.from[0]) ? moved(wire.from[1], outs, had.outputs) : wire.from[1];
      const to = instances.has(wire.to[0]) ? moved(wire.to[1], ins, had.inputs) : wire.to[1];
      if (from < 0 || to < 0) return [];
      if (from === wire.from[1] && to === wire.to[1]) return [wire];
      return [{ from: [wire.from[0], from] as const, to: [wire.to[0], to] as const }];
    });
    return wires.every((wire, i) => wire === module.wires[i]) && wires.length === module.wires.length
      ? module
      : compact({ ...module, wires });
  };
  return Object.fromEntries(Object.entries(modules).map(([each, module]) => [each, follow(module)]));
}
