/**
 * The order of what stands in each layer: as it is, unless wires cross less in another. So a network that has been
 * arranged keeps its order through a small edit.
 */
import type { Item, Link } from './layers.ts';

type Layer = readonly number[];
type Order = readonly Layer[];

/** Sweeps are tried as long as they help. */
const most = 24;

/** `fresh` is another order to begin with, taken only where it leads to fewer crossings. */
export function untangled(items: readonly Item[], present: Order, fresh: Order): Order {
  const [kept, crossed] = improved(items, present);
  if (crossed === 0) return kept;
  const [other, crossedThere] = improved(items, fresh);
  return crossedThere < crossed ? other : kept;
}

function improved(items: readonly Item[], start: Order): readonly [Order, crossings: number] {
  let best = start;
  let least = crossings(items, best);
  for (let n = 0; n < most && least > 0; n++) {
    const tries = [swapped(items, best), swept(items, best, true), swept(items, best, false)];
    const next = tries.find((each) => crossings(items, each) < least);
    if (!next) break;
    best = next;
    least = crossings(items, best);
  }
  return [best, least];
}

function crossings(items: readonly Item[], order: Order): number {
  let sum = 0;
  for (let i = 0; i + 1 < order.length; i++) sum += between(items, order[i] as Layer, order[i + 1] as Layer);
  return sum;
}

const index = (layer: Layer): ReadonlyMap<number, number> => new Map(layer.map((item, i) => [item, i]));

/** How many pairs of links cross between two layers: inversions of their ends, once they are sorted by their starts. */
function between(items: readonly Item[], left: Layer, right: Layer): number {
  const place = index(right);
  const links = left.flatMap((item, i) =>
    (items[item] as Item).outs.map(({ to, out, into }) => [i + out, (place.get(to) ?? 0) + into] as const),
  );
  return inversions(links.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, to]) => to));
}

function inversions(list: readonly number[]): number {
  const sorted: number[] = [];
  let sum = 0;
  for (const each of list) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) <= each) low = middle + 1;
      else high = middle;
    }
    sum += sorted.length - low;
    sorted.splice(low, 0, each);
  }
  return sum;
}

/** Each layer sorted by the mean of what its items are linked to in the layer before it, or after it. */
function swept(items: readonly Item[], order: Order, onwards: boolean): Order {
  const next = [...order];
  const steps = next.map((_, i) => (onwards ? i : next.length - 1 - i)).slice(1);
  for (const i of steps) {
    const place = index(next[onwards ? i - 1 : i + 1] as Layer);
    const layer = next[i] as Layer;
    const wish = new Map(
      layer.map((item, at) => {
        const ends = (items[item] as Item)[onwards ? 'ins' : 'outs'].map((link) =>
          onwards ? (place.get(link.from) ?? 0) + link.out : (place.get(link.to) ?? 0) + link.into,
        );
        return [item, ends.length > 0 ? mean(ends) : at + 0.5];
      }),
    );
    next[i] = [...layer].sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
  }
  return swapped(items, next);
}

const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

/** Neighbours change places wherever fewer links cross then. */
function swapped(items: readonly Item[], order: Order): Order {
  const next = order.map((layer) => [...layer]);
  for (let n = 0, moved = true; moved && n < most; n++) {
    moved = false;
    for (const [i, layer] of next.entries()) {
      const [before, after] = [index(next[i - 1] ?? []), index(next[i + 1] ?? [])];
      const from = ({ from: item, out }: Link): number => (before.get(item) ?? 0) + out;
      const to = ({ to: item, into }: Link): number => (after.get(item) ?? 0) + into;
      const cost = (a: Item, b: Item): number =>
        pairs(a.ins.map(from), b.ins.map(from)) + pairs(a.outs.map(to), b.outs.map(to));
      for (let k = 0; k + 1 < layer.length; k++) {
        const [a, b] = [layer[k] as number, layer[k + 1] as number];
        const [one, other] = [items[a] as Item, items[b] as Item];
        if (cost(other, one) >= cost(one, other)) continue;
        [layer[k], layer[k + 1]] = [b, a];
        moved = true;
      }
    }
  }
  return next;
}

/** How many of the upper ends lie below one of the lower. */
const pairs = (upper: readonly number[], lower: readonly number[]): number =>
  upper.reduce((sum, a) => sum + lower.filter((b) => b < a).length, 0);
