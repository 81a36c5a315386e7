/**
 * The shapes along a network's main path, as a strip or a small picture shows them: height and width go down, channels go
 * up. Between 6 and 14 where the network has so many, whatever its depth: equal neighbours are one, and of a module's
 * inside only what changes the size is told.
 */
import { type Shape, sameShape } from '../blocks/shape.ts';
import { isOutput } from '../blocks/table.ts';
import type { Path } from '../graph/path.ts';
import type { Block } from '../graph/project.ts';
import { incoming } from '../graph/wiring.ts';
import { blockOf, nameOf } from './name.ts';
import type { BlockResult, Checked } from './report.ts';
import { containsOutput } from './structure.ts';

export interface Volume {
  /** The first block with weights that gives it, or the first at all, as ids from the given module down, without iterations. */
  readonly id: Path;
  readonly title: string;
  /** That block's kind; `module` for an instance. */
  readonly kind: string;
  readonly shape: Shape;
  /** How many layers with weights, or instances, give it one after the other; at least 1. */
  readonly times: number;
}

/** More are no picture, and fewer say little of a network that has more to tell. */
const most = 14;
const few = 6;
/** How deep modules are entered where the top level says little. */
const deepest = 4;

const cache = new WeakMap<Checked, readonly Volume[]>();

export function volumes(checked: Checked): readonly Volume[] {
  const known = cache.get(checked);
  if (known) return known;
  let list: readonly Volume[] = [];
  for (let depth = 1; depth <= deepest && list.length < few; depth++) {
    const deeper = folded(steps(checked, [], depth, undefined));
    if (deeper.length > list.length) list = deeper;
  }
  const telling = thinned(list).map(({ id, title, kind, shape, times }) => ({
    id,
    title,
    kind,
    shape,
    times,
  }));
  cache.set(checked, telling);
  return telling;
}

/** What each step of the main path gives; instances are entered down to `depth`. */
function steps(
  checked: Checked,
  path: Path,
  depth: number,
  port: number | undefined,
): readonly (Volume & { readonly weighty: boolean })[] {
  const list: (Volume & { readonly weighty: boolean })[] = [];
  for (const { block, result, from } of mainPath(checked, port)) {
    if (path.length > 0 && (block.kind === 'port-in' || block.kind === 'port-out')) continue;
    const shape = result.outs[from] ?? result.shape;
    // A border of zeros is part of the window that follows.
    if (!shape || result.bypassed || block.kind === 'zeropad') continue;
    const id = [...path, block.id];
    const runs = result.runs ?? [];
    const step = { id, title: nameOf(checked, block.id), kind: block.kind, weighty: result.cost.macs > 0 };
    if (depth === 0 || block.kind !== 'module') {
      list.push(
        ...(runs.length > 0 ? runs : [{ times: 1, outs: result.outs }]).flatMap(({ times, outs }) => {
          const each = runs.length > 0 ? outs[from] : shape;
          return each ? [{ ...step, shape: each, times }] : [];
        }),
      );
      continue;
    }
    for (const { times, checked: inner, outs } of runs) {
      const out = outs[from];
      // The last step of each size but the one that the instance ends with: that is the instance's own.
      const within = inner ? sizes(steps(inner, id, depth - 1, from)) : [];
      const inside = out ? within.filter((each) => !sameSize(each.shape, out)) : within;
      list.push(...inside, ...(out ? [endOf(within, inside, { ...step, shape: out, times })] : []));
    }
  }
  return list;
}

/**
 * The instance's own volume, as often as it comes one after the other inside; where another size went before, it bears the
 * name of the block that gives it.
 */
function endOf<V extends Volume>(within: readonly V[], inside: readonly V[], own: V): V {
  const last = within.at(-1);
  if (!last || !sameShape(last.shape, own.shape)) return own;
  const times = own.times * last.times;
  return inside.length > 0 ? { ...last, times } : { ...own, times };
}

/** The last step of each size, in order, with what came before it at the same shape. */
function sizes<V extends Volume & { readonly weighty: boolean }>(list: readonly V[]): readonly V[] {
  return folded(list).filter((each, i, all) => {
    const next = all[i + 1];
    return !next || !sameSize(each.shape, next.shape);
  });
}

/** Equal neighbours as one, under the name of the first with weights, which is what there are several of. */
function folded<V extends Volume & { readonly weighty: boolean }>(list: readonly V[]): readonly V[] {
  const out: V[] = [];
  for (const step of list) {
    const last = out.at(-1);
    if (!last || !sameShape(last.shape, step.shape)) out.push(step.weighty ? step : { ...step, times: 1 });
    else if (step.weighty)
      out[out.length - 1] = last.weighty ? { ...last, times: last.times + step.times } : step;
  }
  return out;
}

const sameSize = (a: Shape, b: Shape): boolean =>
  a.length === b.length && (a.length === 1 ? a[0] === b[0] : a[0] === b[0] && a[1] === b[1]);

/** Leaves out those that differ least from a neighbour, never the first or the last, until they can be seen at once. */
function thinned(list: readonly Volume[]): readonly Volume[] {
  let left = list;
  while (left.length > most) {
    const ranked = left
      .map((each, i) => ({ i, news: news(each, left[i - 1], left[i + 1]), times: each.times }))
      .slice(1, -1)
      .sort((a, b) => (Math.abs(a.news - b.news) > 1e-9 ? a.news - b.news : a.times - b.times));
    const gone = new Set<number>();
    const quota = Math.ceil((left.length - most) / 2);
    for (const { i } of ranked) if (gone.size < quota && !gone.has(i - 1) && !gone.has(i + 1)) gone.add(i);
    left = left.filter((_, i) => !gone.has(i));
  }
  return left;
}

/**
 * How much a volume differs from the nearer of its neighbours: doublings of its sides and its channels. The first vector
 * after an image is news whatever follows.
 */
function news({ shape }: Volume, before: Volume | undefined, after: Volume | undefined): number {
  const apart = (other: Volume | undefined): number =>
    !other || other.shape.length !== shape.length
      ? Number.POSITIVE_INFINITY
      : shape.reduce((sum, n, i) => sum + Math.abs(Math.log2(n / (other.shape[i] ?? 1))), 0);
  const turn = before !== undefined && before.shape.length !== shape.length;
  return turn ? Number.POSITIVE_INFINITY : Math.min(apart(before), apart(after));
}

interface Step {
  readonly block: Block;
  readonly result: BlockResult;
  /** The output by which the path leaves it. */
  readonly from: number;
}

/**
 * The longest way to the main output, or to output `port` of a module. Where branches join, the longest of them counts, of
 * equals the first: so a shortcut never does.
 */
function mainPath(checked: Checked, port: number | undefined): readonly Step[] {
  const wires = incoming(checked.linked.module);
  const lengths = lengthsTo(checked);
  const path: Step[] = [];
  let at = endAt(checked, port, lengths);
  let from = 0;
  while (at !== undefined) {
    const id: string = at;
    const block = blockOf(checked, id);
    const result = checked.blocks.get(id);
    if (!block || !result) break;
    path.push({ block, result, from });
    let best: readonly [id: string, port: number] | undefined;
    for (const wire of wires.get(id) ?? []) {
      const length = lengths.get(wire.from[0]);
      // Shorter than its end, or the wires go round in a cycle.
      if (length === undefined || length >= (lengths.get(id) ?? 0)) continue;
      if (result.bypassed && wire.to[1] > 0) continue;
      if (!best || length > (lengths.get(best[0]) ?? 0)) best = wire.from;
    }
    [at, from] = best ?? [undefined, 0];
  }
  return path.reverse();
}

const known = new WeakMap<Checked, ReadonlyMap<string, number>>();

/** Per block, how many blocks lie on the longest way to it, those inside of instances counted. */
function lengthsTo(checked: Checked): ReadonlyMap<string, number> {
  const before = known.get(checked);
  if (before) return before;
  const wires = incoming(checked.linked.module);
  const lengths = new Map<string, number>();
  for (const id of checked.order) {
    const { runs = [], bypassed = false } = checked.blocks.get(id) ?? {};
    const arriving = (wires.get(id) ?? []).map((wire) => lengths.get(wire.from[0]) ?? 0);
    const own = bypassed
      ? 1
      : runs.reduce((sum, run) => sum + run.times * (run.checked ? lengthOf(run.checked) : 1), 0);
    lengths.set(id, arriving.reduce((a, b) => Math.max(a, b), 0) + Math.max(1, own));
  }
  known.set(checked, lengths);
  return lengths;
}

const lengthOf = (checked: Checked): number =>
  [...lengthsTo(checked).values()].reduce((a, b) => Math.max(a, b), 1);

/** The output that is meant when one is said: the last of greatest loss weight, else a plain one, else where the way is longest. */
function endAt(
  checked: Checked,
  port: number | undefined,
  lengths: ReadonlyMap<string, number>,
): string | undefined {
  const { linked, blocks } = checked;
  if (port !== undefined) return linked.module.blocks.filter(({ kind }) => kind === 'port-out')[port]?.id;
  const last = (fits: (block: Block) => boolean, rank: (id: string) => number): string | undefined =>
    linked.module.blocks
      .filter((block) => fits(block) && lengths.has(block.id))
      .reduce<string | undefined>(
        (best, { id }) => (best === undefined || rank(id) >= rank(best) ? id : best),
        undefined,
      );
  const weight = (id: string): number => Number(blocks.get(id)?.params?.weight ?? 0);
  const length = (id: string): number => lengths.get(id) ?? 0;
  return (
    last(({ kind }) => isOutput(kind), weight) ??
    last(
      ({ kind }) => kind === 'port-out',
      () => 0,
    ) ??
    last(({ module }) => {
      const inner = module === undefined ? undefined : linked.uses[module];
      return inner !== undefined && containsOutput(inner);
    }, length) ??
    last(() => true, length)
  );
}
