/** The order in which data flows through a module, and the cycles that have none. */
import type { Block, Module } from './project.ts';
import { reachable, type Wiring, wiringOf } from './wiring.ts';

export interface Order {
  /** Every block once; those before it come first. Ties keep the order of `blocks`. Blocks in or after a cycle come last. */
  readonly ids: readonly string[];
  /** The same blocks by their numbers, which are their places in `blocks`. */
  readonly numbers: readonly number[];
  /** Of each block by its number: its place in this order. */
  readonly turns: Int32Array;
  /** Blocks in a cycle or fed by one. */
  readonly stuck: ReadonlySet<string>;
}

const cache = new WeakMap<Wiring, Order>();

/** Kahn's algorithm (1962). Wires from or to blocks that do not exist are passed over. */
export function order(module: Module): Order {
  const wiring = wiringOf(module);
  const cached = cache.get(wiring);
  if (cached) return cached;
  const { blocks } = module;
  const { sources, targets, outOf } = wiring;
  const waits = new Int32Array(blocks.length);
  for (let w = 0; w < targets.length; w++) {
    const b = targets[w] as number;
    if (b >= 0 && (sources[w] as number) >= 0) waits[b] = (waits[b] as number) + 1;
  }
  const numbers: number[] = [];
  for (let b = 0; b < blocks.length; b++) if (waits[b] === 0) numbers.push(b);
  for (let i = 0; i < numbers.length; i++) {
    const from = numbers[i] as number;
    for (let k = outOf.starts[from] as number; k < (outOf.starts[from + 1] as number); k++) {
      const b = targets[outOf.wires[k] as number] as number;
      if (b < 0) continue;
      const left = (waits[b] as number) - 1;
      waits[b] = left;
      if (left === 0) numbers.push(b);
    }
  }
  const stuck = new Set<string>();
  if (numbers.length < blocks.length)
    for (let b = 0; b < blocks.length; b++)
      if ((waits[b] as number) > 0) {
        stuck.add((blocks[b] as Block).id);
        numbers.push(b);
      }
  const turns = new Int32Array(blocks.length);
  for (let i = 0; i < numbers.length; i++) turns[numbers[i] as number] = i;
  const result = { ids: numbers.map((b) => (blocks[b] as Block).id), numbers, turns, stuck };
  cache.set(wiring, result);
  return result;
}

/** A cycle through a block that is stuck: ids in the order of the data, or none. */
export function cycle(module: Module, stuck: ReadonlySet<string>): readonly string[] | undefined {
  const before = new Map<string, string>();
  for (const { from, to } of module.wires)
    if (stuck.has(from[0]) && stuck.has(to[0]) && !before.has(to[0])) before.set(to[0], from[0]);
  const [start] = stuck;
  // Each stuck block has a stuck one before it, so walking backwards must come round.
  const way = new Map<string, number>();
  let at = start;
  while (at !== undefined && !way.has(at)) {
    way.set(at, way.size);
    at = before.get(at);
  }
  return at === undefined ? undefined : [...way.keys()].slice(way.get(at)).reverse();
}

/** Ids that data from `start` reaches, itself included; `back` walks against the wires. */
export function reached(module: Module, start: readonly string[], back = false): ReadonlySet<string> {
  const wiring = wiringOf(module);
  const seen = reachable(wiring, numbered(wiring, start), back);
  const ids = new Set(start);
  for (let b = 0; b < seen.length; b++) if (seen[b] === 1) ids.add((module.blocks[b] as Block).id);
  return ids;
}

const numbered = ({ numbers }: Wiring, ids: readonly string[]): readonly number[] =>
  ids.map((id) => numbers.get(id) ?? -1);

/** Whether a wire from → to would close a cycle. A wire onto itself is a cycle of one. */
export function wouldCloseCycle(module: Module, from: string, to: string): boolean {
  if (from === to) return true;
  const wiring = wiringOf(module);
  const start = numbered(wiring, [from])[0] ?? -1;
  return start >= 0 && reachable(wiring, numbered(wiring, [to]))[start] === 1;
}
