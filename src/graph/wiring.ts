/**
 * A module's wires by the numbers of its blocks instead of by their ids: what walks over whole documents goes from number
 * to number, which stays quick where a document holds tens of thousands. A block's number is its place in `blocks`.
 */
import type { Block, Module, Wire } from './project.ts';

export interface Wiring {
  readonly numbers: ReadonlyMap<string, number>;
  /** Of each wire the block where it begins and the one where it ends; -1 where there is no such block. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Wires that end at each block, in port order; those that begin there, as listed. */
  readonly into: Lists;
  readonly outOf: Lists;
}

/** A list of wires for each block, one behind the other: of block b those from `starts[b]` up to `starts[b + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly wires: Int32Array;
}

const cache = new WeakMap<Module['wires'], { readonly blocks: Module['blocks']; readonly wiring: Wiring }>();

/** The same object while wires and ids stay. */
export function wiringOf({ blocks, wires }: Pick<Module, 'blocks' | 'wires'>): Wiring {
  const cached = cache.get(wires);
  if (cached && sameIds(cached.blocks, blocks)) return cached.wiring;
  const numbers = new Map<string, number>();
  for (let b = 0; b < blocks.length; b++) numbers.set((blocks[b] as Block).id, b);
  const sources = new Int32Array(wires.length);
  const targets = new Int32Array(wires.length);
  for (let w = 0; w < wires.length; w++) {
    const { from, to } = wires[w] as Wire;
    sources[w] = numbers.get(from[0]) ?? -1;
    targets[w] = numbers.get(to[0]) ?? -1;
  }
  const into = grouped(targets, blocks.length);
  sortByPort(into, wires);
  const wiring = { numbers, sources, targets, into, outOf: grouped(sources, blocks.length) };
  cache.set(wires, { blocks, wiring });
  return wiring;
}

function sameIds(a: Module['blocks'], b: Module['blocks']): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && a[i]?.id !== b[i]?.id) return false;
  return true;
}

/** The wires of each block as listed, by counting. */
function grouped(ends: Int32Array, blocks: number): Lists {
  const starts = new Int32Array(blocks + 1);
  for (const b of ends) if (b >= 0) starts[b + 1] = (starts[b + 1] as number) + 1;
  for (let b = 0; b < blocks; b++) starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
  const next = starts.slice();
  const wires = new Int32Array(starts[blocks] as number);
  for (let w = 0; w < ends.length; w++) {
    const b = ends[w] as number;
    if (b < 0) continue;
    const at = next[b] as number;
    wires[at] = w;
    next[b] = at + 1;
  }
  return { starts, wires };
}

/** Wires of one port stay as listed. Nearly all lists are in order already. */
function sortByPort({ starts, wires }: Lists, of: readonly Wire[]): void {
  const port = (w: number): number => (of[w] as Wire).to[1];
  for (let b = 0; b + 1 < starts.length; b++) {
    const [start, end] = [starts[b] as number, starts[b + 1] as number];
    for (let i = start + 1; i < end; i++)
      if (port(wires[i - 1] as number) > port(wires[i] as number)) {
        wires.subarray(start, end).sort((v, w) => port(v) - port(w) || v - w);
        break;
      }
  }
}

/** Whether data from the blocks of these numbers reaches each block, those themselves included; `back`: against the wires. */
export function reachable(wiring: Wiring, starts: Iterable<number>, back = false): Uint8Array {
  const { starts: firsts, wires } = back ? wiring.into : wiring.outOf;
  const ends = back ? wiring.sources : wiring.targets;
  const seen = new Uint8Array(firsts.length - 1);
  const queue: number[] = [];
  const visit = (b: number): void => {
    if (b < 0 || seen[b] === 1) return;
    seen[b] = 1;
    queue.push(b);
  };
  for (const b of starts) visit(b);
  for (let b = queue.pop(); b !== undefined; b = queue.pop())
    for (let i = firsts[b] as number; i < (firsts[b + 1] as number); i++)
      visit(ends[wires[i] as number] as number);
  return seen;
}

const lists = new WeakMap<Wiring, ReadonlyMap<string, readonly Wire[]>>();

/** The wires that end at each block, in port order, by its id. */
export function incoming(module: Module): ReadonlyMap<string, readonly Wire[]> {
  const wiring = wiringOf(module);
  const known = lists.get(wiring);
  if (known) return known;
  const { starts, wires } = wiring.into;
  const ins = new Map<string, readonly Wire[]>();
  for (let b = 0; b + 1 < starts.length; b++)
    if (starts[b] !== starts[b + 1])
      ins.set(
        (module.blocks[b] as Block).id,
        Array.from(wires.subarray(starts[b], starts[b + 1]), (w) => module.wires[w] as Wire),
      );
  lists.set(wiring, ins);
  return ins;
}
