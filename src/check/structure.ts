/** What is wrong with a module's wiring, whatever flows through it: missing, crowded and dangling wires, loops, dead ends. */
import { isOutput, kinds, outputKinds } from '../blocks/table.ts';
import { circle, type Order, reached } from '../graph/order.ts';
import { modulePorts, type Ports } from '../graph/ports.ts';
import type { Block, Module, Wire } from '../graph/project.ts';
import type { Values } from '../graph/value.ts';
import type { Linked } from './link.ts';
import { resolveBlock } from './params.ts';
import type { Found } from './report.ts';

/** Ports of a block as its linked definition gives them. */
export function portsOf(linked: Linked, block: Block): Ports | undefined {
  if (block.kind === 'port-in') return { inputs: 0, outputs: 1 };
  if (block.kind === 'port-out') return { inputs: 1, outputs: 0 };
  if (block.kind !== 'module') return kinds.get(block.kind);
  const inner = linked.uses[block.module ?? ''];
  return inner && modulePorts(inner.module);
}

const arriving = new WeakMap<Module['wires'], ReadonlyMap<string, readonly Wire[]>>();

/** The wires that end at each block, in port order. */
export function incoming(module: Module): ReadonlyMap<string, readonly Wire[]> {
  const known = arriving.get(module.wires);
  if (known) return known;
  const ins = new Map<string, Wire[]>();
  for (const wire of module.wires) {
    const list = ins.get(wire.to[0]);
    if (list) list.push(wire);
    else ins.set(wire.to[0], [wire]);
  }
  for (const list of ins.values()) if (list.length > 1) list.sort((a, b) => a.to[1] - b.to[1]);
  arriving.set(module.wires, ins);
  return ins;
}

/** Kept while kinds, wires and ports stay, by `plan.ts`: of the values it may read only the bypass of joins of one wire. */
export function structure(
  linked: Linked,
  order: Order,
  ins: ReadonlyMap<string, readonly Wire[]>,
  isRoot: boolean,
  values: Values,
): readonly Found[] {
  const { module } = linked;
  const found: Found[] = [];
  const blocks = new Map(module.blocks.map((block) => [block.id, block]));
  const say = (block: string, code: Found['code'], facts: Found['facts'] = {}, port?: number): void => {
    found.push({ block, code, facts, ...(port !== undefined && { port }) });
  };
  for (const wire of module.wires) {
    const [from, to] = [blocks.get(wire.from[0]), blocks.get(wire.to[0])];
    if (!from || !to) {
      const gone = from ? wire.to[0] : wire.from[0];
      say((from ?? to)?.id ?? '', 'missing-block', { block: gone });
      continue;
    }
    const outputs = portsOf(linked, from)?.outputs;
    if (outputs !== undefined && wire.from[1] >= outputs)
      say(from.id, 'missing-port', { port: wire.from[1] + 1, side: 'output', has: outputs });
    const inputs = portsOf(linked, to)?.inputs;
    if (typeof inputs === 'number' && wire.to[1] >= inputs)
      say(to.id, 'missing-port', { port: wire.to[1] + 1, side: 'input', has: inputs }, wire.to[1]);
  }
  for (const block of module.blocks) {
    const wires = (ins.get(block.id) ?? []).filter((wire) => blocks.has(wire.from[0]));
    const inputs = portsOf(linked, block)?.inputs;
    if (inputs === undefined) continue;
    if (inputs === 'many') {
      if (wires.length === 0) say(block.id, 'unconnected', { port: 1, of: 1 }, 0);
      else if (wires.length === 1 && !resolveBlock(block, [], values).bypass)
        say(block.id, 'too-few-inputs', { got: 1 }, 1);
    } else
      for (let port = 0; port < inputs; port++)
        if (!wires.some((wire) => wire.to[1] === port))
          say(block.id, 'unconnected', { port: port + 1, of: inputs }, port);
    for (let i = 1; i < wires.length; i++) {
      const port = (wires[i] as Wire).to[1];
      if (port === wires[i - 1]?.to[1] && port !== wires[i - 2]?.to[1])
        say(
          block.id,
          'crowded-port',
          { port: port + 1, wires: wires.filter((w) => w.to[1] === port).length },
          port,
        );
    }
  }
  const loop = order.stuck.size > 0 ? circle(module, order.stuck) : undefined;
  if (loop) say(loop[0] as string, 'loop', { way: loop.join(' → ') });
  if (isRoot && !containsKind(linked, 'input')) say('', 'no-input');
  const ends = module.blocks.filter((block) => isEnd(linked, block));
  // A module whose result is wanted must lead somewhere too; the root's missing end is one problem, not one a block.
  if (isRoot && ends.length === 0) say('', 'no-output', { blocks: module.blocks.length });
  else if (ends.length > 0) {
    const useful = reached(
      module,
      ends.map((block) => block.id),
      true,
    );
    for (const block of module.blocks)
      if (!useful.has(block.id) && module.wires.every((wire) => wire.from[0] !== block.id))
        say(block.id, 'unreachable');
  }
  return found;
}

const isEnd = (linked: Linked, block: Block): boolean => {
  if (block.kind === 'port-out' || isOutput(block.kind)) return true;
  const inner = block.kind === 'module' ? linked.uses[block.module ?? ''] : undefined;
  return inner !== undefined && containsOutput(inner);
};

const contained = new WeakMap<Linked, Map<string, boolean>>();

/** Whether a module, or one that it uses, holds a block of this kind. */
export function containsKind(linked: Linked, kind: string): boolean {
  const known = contained.get(linked) ?? new Map<string, boolean>();
  contained.set(linked, known);
  const before = known.get(kind);
  if (before !== undefined) return before;
  const answer =
    linked.module.blocks.some((block) => block.kind === kind) ||
    Object.values(linked.uses).some((use) => containsKind(use, kind));
  known.set(kind, answer);
  return answer;
}

/** Whether a module, or one that it uses, holds a block that answers. */
export const containsOutput = (linked: Linked): boolean =>
  outputKinds.some((kind) => containsKind(linked, kind));
