/** The order in which data flows through a module, and the circles that have none. */
import type { Block, Module, Wire } from './project.ts';

export interface Order {
  /** Every block once; those before it come first. Ties keep the order of `blocks`. Blocks in or after a circle come last. */
  readonly ids: readonly string[];
  /** Blocks in a circle or fed by one. */
  readonly stuck: ReadonlySet<string>;
}

const kept = new WeakMap<Module['wires'], { readonly blocks: Module['blocks']; readonly order: Order }>();

/** Kahn's algorithm (1962). Wires from or to blocks that do not exist are passed over. */
export function order(module: Module): Order {
  const earlier = kept.get(module.wires);
  if (earlier && sameIds(earlier.blocks, module.blocks)) return earlier.order;
  const { blocks, wires } = module;
  // By number instead of by id: this runs over whole documents before anything of them is known.
  const number = new Map<string, number>();
  for (let b = 0; b < blocks.length; b++) number.set((blocks[b] as Block).id, b);
  const waits = new Int32Array(blocks.length);
  // The wires that leave each block as a linked list, first to last.
  const first = new Int32Array(blocks.length).fill(-1);
  const next = new Int32Array(wires.length);
  const target = new Int32Array(wires.length);
  for (let w = wires.length - 1; w >= 0; w--) {
    const { from, to } = wires[w] as Wire;
    const [a, b] = [number.get(from[0]), number.get(to[0])];
    if (a === undefined || b === undefined) continue;
    target[w] = b;
    next[w] = first[a] as number;
    first[a] = w;
    waits[b] = (waits[b] as number) + 1;
  }
  const ready: number[] = [];
  for (let b = 0; b < blocks.length; b++) if (waits[b] === 0) ready.push(b);
  for (let i = 0; i < ready.length; i++)
    for (let w = first[ready[i] as number] as number; w >= 0; w = next[w] as number) {
      const b = target[w] as number;
      const left = (waits[b] as number) - 1;
      waits[b] = left;
      if (left === 0) ready.push(b);
    }
  const ids = ready.map((b) => (blocks[b] as Block).id);
  const stuck = new Set<string>();
  if (ids.length < blocks.length)
    for (let b = 0; b < blocks.length; b++) if ((waits[b] as number) > 0) stuck.add((blocks[b] as Block).id);
  const result = { ids: [...ids, ...stuck], stuck };
  kept.set(module.wires, { blocks: module.blocks, order: result });
  return result;
}

const sameIds = (a: Module['blocks'], b: Module['blocks']): boolean =>
  a === b || (a.length === b.length && a.every((block, i) => block.id === b[i]?.id));

/** A circle through a block that is stuck: ids in the order of the data, or none. */
export function circle(module: Module, stuck: ReadonlySet<string>): readonly string[] | undefined {
  const before = new Map<string, string[]>();
  for (const { from, to } of module.wires)
    if (stuck.has(from[0]) && stuck.has(to[0])) before.set(to[0], [...(before.get(to[0]) ?? []), from[0]]);
  const [start] = stuck;
  if (start === undefined) return undefined;
  // Each stuck block has a stuck one before it, so walking backwards must come round.
  const way: string[] = [];
  let at: string = start;
  while (!way.includes(at)) {
    way.push(at);
    const back = before.get(at)?.[0];
    if (back === undefined) return undefined;
    at = back;
  }
  return way.slice(way.indexOf(at)).reverse();
}

/** Ids that data from `start` reaches, itself included; `back` walks against the wires. */
export function reached(module: Module, start: readonly string[], back = false): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of module.wires) {
    const [a, b] = back ? [to[0], from[0]] : [from[0], to[0]];
    const list = next.get(a);
    if (list) list.push(b);
    else next.set(a, [b]);
  }
  const seen = new Set(start);
  const queue = [...start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const other of next.get(id) ?? [])
      if (!seen.has(other)) {
        seen.add(other);
        queue.push(other);
      }
  return seen;
}

/** The ids along which a wire from → to would close a circle, or none. A wire onto itself is a circle of one. */
export function wouldLoop(module: Module, from: string, to: string): boolean {
  return reached(module, [to]).has(from);
}
