/**
 * What of a module follows from its kinds of blocks and its wires alone: the order, who feeds whom, and what is wrong with
 * the wiring. Made once, and cached while values change: almost every edit of a person changes only values.
 */
import { order } from '../graph/order.ts';
import type { Ports } from '../graph/ports.ts';
import type { Block, Module, Wire } from '../graph/project.ts';
import type { Values } from '../graph/value.ts';
import { wiringOf } from '../graph/wiring.ts';
import type { Linked } from './link.ts';
import { resolveBlock } from './params.ts';
import type { BlockResult, Checked, Found, Known } from './report.ts';
import type { Index } from './results.ts';
import { containsKind, containsOutput, portsOf, structure } from './structure.ts';

/** One block's turn. */
export interface Step {
  readonly id: string;
  /** Where the block stands in `blocks`. */
  readonly block: number;
  /** Undefined where its kind is not known. */
  readonly ports: Ports | undefined;
  /** Its inputs are those from `start` up to `end` of the plan's. */
  readonly start: number;
  readonly end: number;
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
  readonly index: Index;
  readonly steps: readonly Step[];
  /**
   * Of the inputs of all steps, in port order, the step that feeds each and which of its outputs. A source is a step before;
   * -1 where there is none, or none that could be known by then.
   */
  readonly sources: Int32Array;
  readonly outlets: readonly number[];
  /** Steps of kind output. */
  readonly outputs: readonly Step[];
  /** Joins of one wire: whether they are at fault depends on their bypass. */
  readonly lonely: readonly Step[];
  readonly pasts: Past[];
  faults: { readonly bypassed: string; readonly found: readonly Found[] } | undefined;
}

const cache = new WeakMap<Module['wires'], Plan[]>();

/** The plan of a module, an earlier one where it still holds. A few are cached, for documents that share wires. */
export function planOf(linked: Linked, isRoot: boolean): Plan {
  const { wires } = linked.module;
  const known = cache.get(wires) ?? [];
  const before = known.find((plan) => plan.isRoot === isRoot && holds(plan.linked, linked));
  if (before) return before;
  const plan = make(linked, isRoot);
  cache.set(wires, [plan, ...known.slice(0, 3)]);
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
  const { ids, numbers, turns } = order(linked.module);
  const { starts, wires: into } = wiring.into;
  const portIns = numbered(blocks, 'port-in');
  const portOuts = numbered(blocks, 'port-out');
  const steps: Step[] = [];
  const sources: number[] = [];
  const outlets: number[] = [];
  const outputs: Step[] = [];
  const lonely: Step[] = [];
  for (const b of numbers) {
    const block = blocks[b] as Block;
    const ports = portsOf(linked, block);
    const start = sources.length;
    const first = starts[b] as number;
    const wired = (starts[b + 1] as number) - first;
    const isJoin = ports?.inputs === 'many';
    const inputs = ports === undefined || ports.inputs === 'many' ? wired : ports.inputs;
    for (let port = 0; port < inputs; port++) {
      sources.push(-1);
      outlets.push(0);
    }
    let known = 0;
    for (let i = 0; i < wired; i++) {
      const w = into[first + i] as number;
      const { from, to } = wires[w] as Wire;
      const port = isJoin ? i : to[1];
      if (port < 0 || port >= inputs) continue;
      const source = before(wiring.sources[w] as number, turns, steps.length);
      sources[start + port] = source;
      outlets[start + port] = from[1];
      if (source >= 0) known++;
    }
    const step: Step = {
      id: block.id,
      block: b,
      ports,
      start,
      end: sources.length,
      portIn: block.kind === 'port-in' ? (portIns.get(b) as number) : -1,
      portOut: block.kind === 'port-out' ? (portOuts.get(b) as number) : -1,
      first: wired > 0 ? before(wiring.sources[into[first] as number] as number, turns, steps.length) : -1,
    };
    steps.push(step);
    if (block.kind === 'output') outputs.push(step);
    if (isJoin && wired > 0 && known < 2) lonely.push(step);
  }
  return {
    linked,
    isRoot,
    index: { ids, numbers: wiring.numbers, turns },
    steps,
    sources: Int32Array.from(sources),
    outlets,
    outputs,
    lonely,
    pasts: [],
    faults: undefined,
  };
}

/** The step of the block of this number where it comes before step `now`, else -1. */
function before(number: number, turns: Int32Array, now: number): number {
  const turn = number < 0 ? -1 : (turns[number] as number);
  return turn < now ? turn : -1;
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
