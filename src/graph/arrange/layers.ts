/**
 * The blocks of a module in layers: each stands after all that feed it. A wire that passes layers gets a lane through them,
 * a place of its own in each (Sugiyama, Tagawa and Toda 1981); wires from one output share theirs.
 */
import type { Wire } from '../project.ts';

/** From item to item of the next layer, with the heights of its ends within them, 0 to 1. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly out: number;
  readonly into: number;
}

export interface Item {
  /** The block that it is; none where it is a lane. */
  readonly block: string | undefined;
  readonly layer: number;
  readonly ins: readonly Link[];
  readonly outs: readonly Link[];
}

export interface Layers {
  /** Blocks first, in the order of the data; then lanes. */
  readonly items: readonly Item[];
  /** Numbers of items by layer. */
  readonly layers: readonly (readonly number[])[];
}

interface Making extends Item {
  readonly ins: Link[];
  readonly outs: Link[];
}

/** Of blocks in the order of their data, with the wires among them that go on in that order. */
export function layered(ids: readonly string[], wires: readonly Wire[]): Layers {
  const rank = ranks(ids, wires);
  const items: Making[] = ids.map((block) => ({ block, layer: rank.get(block) ?? 0, ins: [], outs: [] }));
  const number = new Map(ids.map((id, i) => [id, i]));
  const [ins, outs] = [counts(wires.map(({ to }) => to)), counts(wires.map(({ from }) => from))];
  const link = (from: number, to: number, out: number, into: number): void => {
    const made = { from, to, out, into };
    items[from]?.outs.push(made);
    items[to]?.ins.push(made);
  };
  const lanes = new Map<string, number[]>();
  const span = ({ from, to }: Wire): number => (rank.get(to[0]) ?? 0) - (rank.get(from[0]) ?? 0);
  const longest = longestSpan(wires.map(span));
  for (const wire of wires) {
    const { from, to } = wire;
    if (span(wire) > longest) continue;
    const [a, b] = [number.get(from[0]) as number, number.get(to[0]) as number];
    const [first, last] = [(items[a] as Item).layer, (items[b] as Item).layer];
    const out = height(from[1], outs.get(from[0]));
    const key = JSON.stringify(from);
    const lane = lanes.get(key) ?? [];
    lanes.set(key, lane);
    for (let layer = first + lane.length + 1; layer < last; layer++) {
      const before = lane.at(-1);
      lane.push(items.push({ block: undefined, layer, ins: [], outs: [] }) - 1);
      link(before ?? a, items.length - 1, before === undefined ? out : 0.5, 0.5);
    }
    const through = lane[last - first - 2];
    link(through ?? a, b, through === undefined ? out : 0.5, height(to[1], ins.get(to[0])));
  }
  const layers: number[][] = [];
  for (const [i, { layer }] of items.entries()) {
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(i);
  }
  return { items, layers };
}

/** More lanes than any network drawn by people needs; a file of ten thousand long wires would need millions. */
const mostLanes = 10_000;

/** Wires that pass more layers than this get no lanes, and are left out: the shortest wires have the room. */
function longestSpan(spans: readonly number[]): number {
  let lanes = 0;
  for (const span of [...spans].sort((a, b) => a - b)) {
    lanes += span - 1;
    if (lanes > mostLanes) return span - 1;
  }
  return Number.POSITIVE_INFINITY;
}

const height = (port: number, ports = 1): number => (port + 1) / (ports + 1);

/** How many ports the wires at each block need. */
function counts(ends: readonly Wire['to'][]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const [id, port] of ends) highest.set(id, Math.max(highest.get(id) ?? 0, port + 1));
  return highest;
}

/** As far to the left as the data allows; then what has more wires behind it than before it moves up to what it feeds. */
function ranks(ids: readonly string[], wires: readonly Wire[]): ReadonlyMap<string, number> {
  const rank = new Map(ids.map((id) => [id, 0]));
  const at = (id: string): number => rank.get(id) ?? 0;
  const into = new Map(ids.map((id) => [id, [] as string[]]));
  const outOf = new Map(ids.map((id) => [id, [] as string[]]));
  for (const { from, to } of wires) {
    into.get(to[0])?.push(from[0]);
    outOf.get(from[0])?.push(to[0]);
  }
  for (const id of ids)
    rank.set(
      id,
      (into.get(id) ?? []).reduce((most, from) => Math.max(most, at(from) + 1), 0),
    );
  for (const id of [...ids].reverse()) {
    const after = outOf.get(id) ?? [];
    if (after.length > (into.get(id)?.length ?? 0))
      rank.set(
        id,
        after.reduce((least, to) => Math.min(least, at(to) - 1), Number.POSITIVE_INFINITY),
      );
  }
  return rank;
}
