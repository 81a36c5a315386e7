/**
 * Heights: the longest way through a network is one straight line, and so is each branch beside it; lines lie as near to
 * the longest as what stands between allows, and then level with what they are linked to.
 */
import type { Item } from './layers.ts';

/** Least distances between the middles of neighbours in a layer, in pixels. */
export interface Gaps {
  readonly block: number;
  readonly lane: number;
  /** Between a block and a lane. */
  readonly beside: number;
}

type Order = readonly (readonly number[])[];

/** The height of each item's middle; 0 is the longest line. */
export function heights(items: readonly Item[], order: Order, gaps: Gaps): readonly number[] {
  const place = new Map(order.flatMap((layer) => layer.map((item, i) => [item, i] as const)));
  const at = (item: number): number => place.get(item) ?? 0;
  const { line, lines } = straight(items, order, at);
  const neighbour = (item: number, side: -1 | 1): number | undefined =>
    order[items[item]?.layer ?? 0]?.[at(item) + side];
  const apart = (a: number, b: number): number => {
    const blocks = Number(items[a]?.block !== undefined) + Number(items[b]?.block !== undefined);
    return [gaps.lane, gaps.beside, gaps.block][blocks] as number;
  };
  const main = lines[0] ?? [];
  const middle = new Map(main.map((item) => [items[item]?.layer, at(item)]));
  // Which side of the longest line: it passes every layer, and nothing crosses it.
  const sideOf = (list: readonly number[]): -1 | 1 => {
    const [first = 0] = list;
    return at(first) < (middle.get(items[first]?.layer) ?? 0) ? -1 : 1;
  };
  const y: number[] = lines.map(() => Number.NaN);
  y[0] = 0;
  /** As near to the longest line as what stands between allows: distances from it, all counted outwards. */
  const near = (n: number, side: -1 | 1): number => {
    const known = y[n] as number;
    if (!Number.isNaN(known)) return known * side;
    let out = 0;
    for (const item of lines[n] as readonly number[]) {
      const inner = neighbour(item, -side as -1 | 1);
      if (inner !== undefined) out = Math.max(out, near(line[inner] as number, side) + apart(item, inner));
    }
    y[n] = out * side;
    return out;
  };
  lines.forEach((list, n) => void near(n, sideOf(list)));
  const outermost = lines
    .map((_, n) => n)
    .sort((a, b) => Math.abs(y[b] as number) - Math.abs(y[a] as number));
  for (const n of outermost) {
    const list = lines[n] as readonly number[];
    if (n === 0) continue;
    const side = sideOf(list);
    const ends = list.flatMap((item) => [
      ...(items[item]?.ins ?? []).map(({ from }) => from),
      ...(items[item]?.outs ?? []).map(({ to }) => to),
    ]);
    const linked = ends.flatMap((item) =>
      line[item] === n ? [] : [(y[line[item] as number] as number) * side],
    );
    const free = list.map((item) => {
      const outer = neighbour(item, side);
      return outer === undefined
        ? Number.POSITIVE_INFINITY
        : (y[line[outer] as number] as number) * side - apart(item, outer);
    });
    const wish = Math.min(median(linked), ...free);
    if (wish > (y[n] as number) * side) y[n] = wish * side;
  }
  return items.map((_, item) => y[line[item] as number] as number);
}

/** The inner of the two middle ones. */
function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

interface Lines {
  /** Number of each item's line. */
  readonly line: readonly number[];
  /** Items of each line, from layer to layer; the longest first. */
  readonly lines: readonly (readonly number[])[];
}

/**
 * Takes the longest way through each part that hangs together, then through what is left of it, again and again. No line
 * crosses one that was taken before.
 */
function straight(items: readonly Item[], order: Order, at: (item: number) => number): Lines {
  const line: number[] = items.map(() => -1);
  const lines: number[][] = [];
  const taken: (readonly [from: number, to: number])[][] = order.map(() => []);
  const parts: (readonly number[])[] = [order.flat()];
  for (let part = parts.shift(); part; part = parts.shift()) {
    const made = longest(items, part, at, (from, to) =>
      (taken[items[from]?.layer ?? 0] ?? []).every(([a, b]) => (at(from) - a) * (at(to) - b) > 0),
    );
    for (const [i, item] of made.entries()) {
      line[item] = lines.length;
      const before = made[i - 1];
      if (before !== undefined) taken[items[before]?.layer ?? 0]?.push([at(before), at(item)]);
    }
    lines.push(made);
    const left = part.filter((item) => line[item] === -1);
    parts.push(...hanging(items, left));
  }
  return { line, lines };
}

/** The longest way through a part, its items layer by layer; of equal ways the one in the middle. */
function longest(
  items: readonly Item[],
  part: readonly number[],
  at: (item: number) => number,
  open: (from: number, to: number) => boolean,
): number[] {
  const own = new Set(part);
  const far = new Map<number, readonly [length: number, next: number | undefined]>();
  for (const item of [...part].reverse()) {
    const nexts = [...new Set(items[item]?.outs.map(({ to }) => to))]
      .filter((to) => own.has(to) && open(item, to))
      .sort((a, b) => at(a) - at(b));
    const length = nexts.reduce((most, to) => Math.max(most, far.get(to)?.[0] ?? 0), 0);
    far.set(item, [length + worth(items, item), middleOf(nexts.filter((to) => far.get(to)?.[0] === length))]);
  }
  const most = part.reduce((sum, item) => Math.max(sum, far.get(item)?.[0] ?? 0), 0);
  const starts = part.filter((item) => far.get(item)?.[0] === most);
  const layer = items[starts[0] ?? 0]?.layer;
  const made: number[] = [];
  let item = middleOf(starts.filter((each) => items[each]?.layer === layer).sort((a, b) => at(a) - at(b)));
  for (; item !== undefined; item = far.get(item)?.[1]) made.push(item);
  return made;
}

/** Items that hang together, part by part; each keeps the order of the list. */
function hanging(items: readonly Item[], list: readonly number[]): readonly (readonly number[])[] {
  const waits = new Set(list);
  const part = new Map<number, number>();
  let count = 0;
  for (const start of list) {
    if (!waits.delete(start)) continue;
    const stack = [start];
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      part.set(item, count);
      const { ins, outs } = items[item] as Item;
      for (const other of [...ins.map(({ from }) => from), ...outs.map(({ to }) => to)])
        if (waits.delete(other)) stack.push(other);
    }
    count++;
  }
  const parts: number[][] = Array.from({ length: count }, () => []);
  for (const item of list) parts[part.get(item) ?? 0]?.push(item);
  return parts;
}

/** Blocks before lanes: a lane is bent more easily. */
const worth = (items: readonly Item[], item: number): number => (items[item]?.block === undefined ? 0.5 : 1);

const middleOf = (list: readonly number[]): number | undefined => list[(list.length - 1) >> 1];
