/** What is wrong with a module's wiring, whatever flows through it: missing, crowded and dangling wires, cycles, dead ends. */
import { isOutput, outputKinds } from '../blocks/table.ts';
import { cycle, type Order } from '../graph/order.ts';
import { kindPorts, modulePorts, type Ports } from '../graph/ports.ts';
import type { Block, Module, Wire } from '../graph/project.ts';
import type { Values } from '../graph/value.ts';
import { reachable, type Wiring } from '../graph/wiring.ts';
import type { Linked } from './link.ts';
import { resolveBlock } from './params.ts';
import type { Found } from './report.ts';

/** Ports of a block as its linked definition gives them. */
export function portsOf(linked: Linked, block: Block): Ports | undefined {
  if (block.kind !== 'module') return kindPorts(block.kind);
  const inner = linked.uses[block.module ?? ''];
  return inner && modulePorts(inner.module);
}

/** Cached while kinds, wires and ports stay, by `plan.ts`: of the values it may read only the bypass of joins of one wire. */
export function structure(
  linked: Linked,
  { stuck }: Order,
  wiring: Wiring,
  isRoot: boolean,
  values: Values,
): readonly Found[] {
  const { module } = linked;
  const ports = module.blocks.map((block) => portsOf(linked, block));
  const round = stuck.size > 0 ? cycle(module, stuck) : undefined;
  return [
    ...dangling(module, wiring, ports),
    ...module.blocks.flatMap((_, b) => faultsAt(module, wiring, b, ports[b]?.inputs, values)),
    ...(round ? [found(round[0] as string, 'loop', { way: round.join(' → ') })] : []),
    ...(isRoot && !containsKind(linked, 'input') ? [found('', 'no-input')] : []),
    ...deadEnds(linked, wiring, isRoot),
  ];
}

const found = (block: string, code: Found['code'], facts: Found['facts'] = {}, port?: number): Found => ({
  block,
  code,
  facts,
  ...(port !== undefined && { port }),
});

/** Wires from or to a block or a port that does not exist. */
function dangling(
  { blocks, wires }: Module,
  { sources, targets }: Wiring,
  ports: readonly (Ports | undefined)[],
): readonly Found[] {
  const list: Found[] = [];
  for (let w = 0; w < wires.length; w++) {
    const [a, b] = [sources[w] as number, targets[w] as number];
    const { from, to } = wires[w] as Wire;
    if (a < 0 || b < 0) {
      const there = blocks[Math.max(a, b)]?.id ?? '';
      list.push(found(there, 'missing-block', { block: a < 0 ? from[0] : to[0] }));
      continue;
    }
    const outputs = ports[a]?.outputs;
    if (outputs !== undefined && from[1] >= outputs)
      list.push(found(from[0], 'missing-port', { port: from[1] + 1, side: 'output', has: outputs }));
    const inputs = ports[b]?.inputs;
    if (typeof inputs === 'number' && to[1] >= inputs)
      list.push(found(to[0], 'missing-port', { port: to[1] + 1, side: 'input', has: inputs }, to[1]));
  }
  return list;
}

/** Inputs without a wire, and inputs with several. */
function faultsAt(
  module: Module,
  wiring: Wiring,
  b: number,
  inputs: Ports['inputs'] | undefined,
  values: Values,
): readonly Found[] {
  if (inputs === undefined || isWhole(module, wiring, b, inputs)) return fine;
  const block = module.blocks[b] as Block;
  const arriving = arrivingAt(module, wiring, b);
  const list: Found[] = [];
  if (inputs === 'many') {
    if (arriving.length === 0) list.push(found(block.id, 'unconnected', { port: 1, of: 1 }, 0));
    else if (arriving.length === 1 && !resolveBlock(block, [], values).bypass)
      list.push(found(block.id, 'too-few-inputs', { got: 1 }, 1));
  } else {
    const wired = new Set(arriving);
    for (let port = 0; port < inputs; port++)
      if (!wired.has(port)) list.push(found(block.id, 'unconnected', { port: port + 1, of: inputs }, port));
  }
  for (let i = 0, end = 0; i < arriving.length; i = end) {
    const port = arriving[i] as number;
    for (end = i + 1; end < arriving.length && arriving[end] === port; ) end++;
    if (end - i > 1) list.push(found(block.id, 'crowded-port', { port: port + 1, wires: end - i }, port));
  }
  return list;
}

const fine: readonly Found[] = [];

/** Whether a block has exactly what it needs: as nearly all have, so that it is seen without making lists. */
function isWhole(
  { wires }: Module,
  { into, sources }: Wiring,
  b: number,
  inputs: NonNullable<Ports['inputs']>,
): boolean {
  const [start, end] = [into.starts[b] as number, into.starts[b + 1] as number];
  if (inputs === 'many' ? end - start < 2 : end - start !== inputs) return false;
  for (let i = start; i < end; i++) {
    const w = into.wires[i] as number;
    if ((sources[w] as number) < 0 || (wires[w] as Wire).to[1] !== i - start) return false;
  }
  return true;
}

/** The port at which each wire ends that arrives at a block from another, in port order. */
function arrivingAt({ wires }: Module, { into, sources }: Wiring, b: number): readonly number[] {
  const ports: number[] = [];
  for (let i = into.starts[b] as number; i < (into.starts[b + 1] as number); i++) {
    const w = into.wires[i] as number;
    if ((sources[w] as number) >= 0) ports.push((wires[w] as Wire).to[1]);
  }
  return ports;
}

/** Blocks that lead to no end. A module whose result is wanted must lead somewhere too; the root's missing end is one problem, not one a block. */
function deadEnds(linked: Linked, wiring: Wiring, isRoot: boolean): readonly Found[] {
  const { blocks } = linked.module;
  const ends: number[] = [];
  for (let b = 0; b < blocks.length; b++) if (isEnd(linked, blocks[b] as Block)) ends.push(b);
  if (ends.length === 0) return isRoot ? [found('', 'no-output', { blocks: blocks.length })] : fine;
  const useful = reachable(wiring, ends, true);
  const { starts } = wiring.outOf;
  const list: Found[] = [];
  for (let b = 0; b < blocks.length; b++)
    if (useful[b] === 0 && starts[b] === starts[b + 1])
      list.push(found((blocks[b] as Block).id, 'unreachable'));
  return list;
}

const isEnd = (linked: Linked, block: Block): boolean => {
  if (block.kind === 'port-out' || isOutput(block.kind)) return true;
  const inner = block.kind === 'module' ? linked.uses[block.module ?? ''] : undefined;
  return inner !== undefined && containsOutput(inner);
};

const cache = new WeakMap<Linked, Map<string, boolean>>();

/** Whether a module, or one that it uses, holds a block of this kind. */
export function containsKind(linked: Linked, kind: string): boolean {
  const known = cache.get(linked) ?? new Map<string, boolean>();
  cache.set(linked, known);
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
