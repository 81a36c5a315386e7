/**
 * What of a module follows from its kinds of blocks and its wires alone: the order, who feeds whom, and what is wrong with
 * the wiring. Made once, and kept while values change: almost every edit of a person changes only values.
 */
import { order } from '../graph/order.ts';
import type { Ports } from '../graph/ports.ts';
import type { Block, Module, Wire } from '../graph/project.ts';
import type { Values } from '../graph/value.ts';
import { wiringOf } from '../graph/wiring.ts';
import type { Linked } from './link.ts';
import { resolveBlock } from './params.ts';
import type { BlockResult, Checked, Found, Known } from './report.ts';
import { containsKind, containsOutput, portsOf, structure } from './structure.ts';

/** One block's turn. A source is a step before it; -1 where there is none, or none that could be known by then. */
export interface Step {
  readonly id: string;
  /** Where the block stands in `blocks`. */
  readonly block: number;
  /** Undefined where its kind is not known. */
  readonly ports: Ports | undefined;
  /** Per input in port order the step that feeds it, and which of its outputs. */
  readonly sources: readonly number[];
  readonly outlets: readonly number[];
  /** Of a port block its number among its likes, else -1. */
  readonly portIn: number;
  readonly portOut: number;
  /** The step behind the first wire, whatever becomes of it. */
  readonly first: number;
}

/** A run over the plan, to which the next one with the same values is compared. */
export interface Past {
  readonly checked: Checked;
  readonly inputs: readonly Known[];
  readonly results: readonly BlockResult[];
}

export interface Plan {
  readonly linked: Linked;
  readonly isRoot: boolean;
  readonly ids: readonly string[];
  readonly steps: readonly Step[];
  /** Steps of kind output. */
  readonly outputs: readonly Step[];
  /** Joins of one wire: whether they are at fault depends on their bypass. */
  readonly lonely: readonly Step[];
  readonly pasts: Past[];
  faults: { readonly bypassed: string; readonly found: readonly Found[] } | undefined;
}

const kept = new WeakMap<Module['wires'], Plan[]>();

/** The plan of a module, an earlier one where it still holds. A few are kept, for documents that share wires. */
export function planOf(linked: Linked, isRoot: boolean): Plan {
  const { wires } = linked.module;
  const known = kept.get(wires) ?? [];
  const before = known.find((plan) => plan.isRoot === isRoot && holds(plan.linked, linked));
  if (before) return before;
  const plan = make(linked, isRoot);
  kept.set(wires, [plan, ...known.slice(0, 3)]);
  return plan;
}

/** Whether blocks and the modules that they use look the same from outside. */
function holds(a: Linked, b: Linked): boolean {
  if (a === b) return true;
  const [before, now] = [a.module.blocks, b.module.blocks];
  if (before !== now) {
    if (before.length !== now.length) return false;
    for (let i = 0; i < now.length; i++) if (!sameKind(before[i] as Block, now[i] as Block)) return false;
  }
  const keys = Object.keys(a.uses);
  return (
    keys.length === Object.keys(b.uses).length &&
    keys.every((key) => sameFace(a.uses[key] as Linked, b.uses[key]))
  );
}

const sameKind = (a: Block, b: Block): boolean =>
  a === b || (a.id === b.id && a.kind === b.kind && a.module === b.module);

function sameFace(a: Linked, b: Linked | undefined): boolean {
  if (!b || a === b) return a === b;
  const [before, now] = [faceOf(a), faceOf(b)];
  return (
    before.inputs === now.inputs &&
    before.outputs === now.outputs &&
    before.ends === now.ends &&
    before.begins === now.begins
  );
}

function faceOf(linked: Linked) {
  let inputs = 0;
  let outputs = 0;
  for (const { kind } of linked.module.blocks) {
    if (kind === 'port-in') inputs++;
    else if (kind === 'port-out') outputs++;
  }
  return { inputs, outputs, ends: containsOutput(linked), begins: containsKind(linked, 'input') };
}

function make(linked: Linked, isRoot: boolean): Plan {
  const { blocks, wires } = linked.module;
  const wiring = wiringOf(linked.module);
  const { ids, numbers } = order(linked.module);
  const { starts, wires: into } = wiring.into;
  const turn = new Int32Array(blocks.length);
  for (let i = 0; i < numbers.length; i++) turn[numbers[i] as number] = i;
  const portIns = numbered(blocks, 'port-in');
  const portOuts = numbered(blocks, 'port-out');
  const steps: Step[] = [];
  const outputs: Step[] = [];
  const lonely: Step[] = [];
  for (const b of numbers) {
    const block = blocks[b] as Block;
    const [start, end] = [starts[b] as number, starts[b + 1] as number];
    const ports = portsOf(linked, block);
    const inputs = ports?.inputs ?? end - start;
    /** The step behind a wire, where it comes before this one. */
    const known = (w: number): number => {
      const source = wiring.sources[w] as number;
      const step = source < 0 ? -1 : (turn[source] as number);
      return step < steps.length ? step : -1;
    };
    const sources: number[] = [];
    const outlets: number[] = [];
    if (inputs !== 'many')
      for (let port = 0; port < inputs; port++) {
        sources.push(-1);
        outlets.push(0);
      }
    for (let i = start; i < end; i++) {
      const w = into[i] as number;
      const { from, to } = wires[w] as Wire;
      const port = inputs === 'many' ? i - start : to[1];
      if (inputs !== 'many' && port >= inputs) continue;
      sources[port] = known(w);
      outlets[port] = from[1];
    }
    const step: Step = {
      id: block.id,
      block: b,
      ports,
      sources,
      outlets,
      portIn: block.kind === 'port-in' ? (portIns.get(b) as number) : -1,
      portOut: block.kind === 'port-out' ? (portOuts.get(b) as number) : -1,
      first: start < end ? known(into[start] as number) : -1,
    };
    steps.push(step);
    if (block.kind === 'output') outputs.push(step);
    if (inputs === 'many' && end > start && sources.filter((source) => source >= 0).length < 2)
      lonely.push(step);
  }
  return { linked, isRoot, ids, steps, outputs, lonely, pasts: [], faults: undefined };
}

/** Blocks of a kind by their places in `blocks`, counted from 0. */
function numbered(blocks: readonly Block[], kind: string): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (let b = 0; b < blocks.length; b++) if (blocks[b]?.kind === kind) numbers.set(b, numbers.size);
  return numbers;
}

/** What is wrong with the wiring; of the values only the bypass of joins with one wire matters. */
export function faultsOf(plan: Plan, linked: Linked, values: Values): readonly Found[] {
  const { module } = linked;
  const bypassed = plan.lonely
    .map(({ block }) => (resolveBlock(module.blocks[block] as Block, [], values).bypass ? '1' : '0'))
    .join('');
  if (plan.faults?.bypassed === bypassed) return plan.faults.found;
  const found = structure(linked, order(module), wiringOf(module), plan.isRoot, values);
  plan.faults = { bypassed, found };
  return found;
}
