/**
 * Tidy up: a module in layers, from left to right in rows or from top to bottom. What has been arranged once keeps its
 * order and its rows, so that a small edit does not reshuffle it. Each part that hangs together is arranged by itself.
 */
import { order as dataOrder } from '../order.ts';
import { blockSize, placeOf } from '../place.ts';
import type { Module, Point, Wire } from '../project.ts';
import { type Layers, layered } from './layers.ts';
import { type Gaps, heights } from './lines.ts';
import { untangled } from './order.ts';
import { type Cut, rows } from './rows.ts';
import { runsDown } from './runs.ts';

export type Places = Readonly<Record<string, Point>>;

export interface Wish {
  /** Only these; the others stay where they are. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly down?: boolean | undefined;
}

/** Measures along the data and across it, in pixels, all on a grid of 8. */
interface Axis {
  readonly down: boolean;
  /** From layer to layer. */
  readonly step: number;
  /** Of a block, across. */
  readonly size: number;
  readonly gaps: Gaps;
  /** Between rows, and between parts. */
  readonly rowGap: number;
}

const toTheRight: Axis = {
  down: false,
  step: blockSize.width + 88,
  size: blockSize.height,
  gaps: { block: blockSize.height + 40, beside: 56, lane: 16 },
  rowGap: 104,
};
const downwards: Axis = {
  down: true,
  step: blockSize.height + 64,
  size: blockSize.width,
  gaps: { block: blockSize.width + 40, beside: 120, lane: 16 },
  rowGap: 88,
};

/** New places, of a whole number of steps at most: what is tidy stays as it is. */
const passes = 6;

/** A place for each block that is to be arranged. Their top left corner stays where it is. */
export function tidy(module: Module, { only, down = false }: Wish = {}): Places {
  const axis = down ? downwards : toTheRight;
  let now = module;
  for (let n = 0; n < passes; n++) {
    const places = arranged(now, only, axis);
    const same = Object.entries(places).every(([id, [x, y]]) => {
      const at = placeOf(now, id);
      return at && at[0] === x && at[1] === y;
    });
    if (same) break;
    now = { ...now, layout: { ...now.layout, ...places } };
  }
  return Object.fromEntries(
    module.blocks.flatMap(({ id }) => ((only?.has(id) ?? true) ? [[id, placeOf(now, id) ?? [0, 0]]] : [])),
  );
}

function arranged(module: Module, only: ReadonlySet<string> | undefined, axis: Axis): Places {
  const { ids: sorted, stuck } = dataOrder(module);
  const ids = only ? sorted.filter((id) => only.has(id)) : sorted;
  if (ids.length === 0) return {};
  const index = new Map(ids.map((id, i) => [id, i]));
  // A wire that closes a circle goes against the order of the data: it is left out.
  const wires = module.wires.filter(({ from, to }) => {
    const [a, b] = [index.get(from[0]), index.get(to[0])];
    return a !== undefined && b !== undefined && (stuck.has(from[0]) ? a < b : a !== b);
  });
  const known = ids.flatMap((id) => [placeOf(module, id)].filter((at) => at !== undefined));
  const corner: Point =
    known.length > 0 ? [grid(least(every(known, 0))), grid(least(every(known, 1)))] : [0, 0];
  // Where the data runs the other way now, what stands across it stands along it then.
  const turned = runsDown(module);
  const across = (id: string): number => placeOf(module, id)?.[turned ? 0 : 1] ?? 0;
  const linked = parts(ids, wires);
  const whole = linked.filter((part) => part.length > 1).sort((a, b) => first(a, across) - first(b, across));
  const single = linked.filter((part) => part.length === 1).flat();
  const made: [string, number, number][] = [];
  let top = 0;
  for (const part of whole) {
    const inPart = new Set(part);
    const own = wires.filter(({ from }) => inPart.has(from[0]));
    const placed = place(module, part, own, across, axis, corner[0]);
    for (const [id, along, y] of placed.blocks) made.push([id, along, top + y]);
    top += placed.height + axis.rowGap;
  }
  // Blocks without a wire: rows of their own.
  const perRow = axis.down ? 12 : 6;
  [...single]
    .sort((a, b) => across(a) - across(b))
    .forEach((id, i) => {
      made.push([id, (i % perRow) * axis.step, top + Math.floor(i / perRow) * axis.gaps.block]);
    });
  // Lanes may lie outside; the corner is that of the blocks.
  const outermost = least(made.map(([, , y]) => y));
  return Object.fromEntries(
    made.map(([id, along, y]) => [
      id,
      axis.down
        ? [corner[0] + y - outermost, corner[1] + along]
        : [corner[0] + along, corner[1] + y - outermost],
    ]),
  );
}

const grid = (value: number): number => Math.round(value / 8) * 8;
const every = (points: readonly Point[], axis: 0 | 1): readonly number[] =>
  points.map((point) => point[axis]);
// Not by spreading: there may be tens of thousands.
const least = (list: readonly number[]): number =>
  list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const first = (part: readonly string[], across: (id: string) => number): number => least(part.map(across));

/** Blocks that hang together by wires, in the order of the data. */
function parts(ids: readonly string[], wires: readonly Wire[]): readonly (readonly string[])[] {
  const root = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at) as string; up !== at; up = root.get(at) as string) {
      root.set(at, root.get(up) as string);
      at = up;
    }
    return at;
  };
  for (const { from, to } of wires) root.set(find(from[0]), find(to[0]));
  const made = new Map<string, string[]>();
  for (const id of ids) {
    const part = made.get(find(id));
    if (part) part.push(id);
    else made.set(find(id), [id]);
  }
  return [...made.values()];
}

interface Placed {
  readonly blocks: readonly (readonly [id: string, along: number, across: number])[];
  readonly height: number;
}

function place(
  module: Module,
  ids: readonly string[],
  wires: readonly Wire[],
  across: (id: string) => number,
  axis: Axis,
  left: number,
): Placed {
  const net = layered(ids, wires);
  const order = untangled(net.items, presentOrder(net, across), freshOrder(net));
  const y = heights(net.items, order, axis.gaps);
  const extent = (layers: readonly (readonly number[])[]): readonly [number, number] => {
    const edges = layers.flatMap((layer) =>
      layer.map((item) => {
        const half = net.items[item]?.block === undefined ? 8 : axis.size / 2;
        return [(y[item] as number) - half, (y[item] as number) + half] as const;
      }),
    );
    return [least(edges.map(([high]) => high)), -least(edges.map(([, low]) => -low))];
  };
  const tall = order.reduce((sum, layer) => sum + layer.length, 0) / order.length;
  // As wide as high, as a screen is: columns · step ≈ 1.9 · rows · height of a row.
  const high = tall * axis.gaps.block + axis.rowGap;
  const full = Math.max(5, Math.round(Math.sqrt((1.9 * order.length * high) / axis.step)));
  const broken = axis.down
    ? [[0, order.length] as const]
    : rows(order.length, cuts(module, net, wires, left), full);
  const blocks: [string, number, number][] = [];
  let top = 0;
  for (const [start, end] of broken) {
    const row = order.slice(start, end);
    const [up, low] = extent(row);
    row.forEach((layer, i) => {
      for (const item of layer) {
        const block = net.items[item]?.block;
        if (block !== undefined)
          blocks.push([block, i * axis.step, top + (y[item] as number) - up - axis.size / 2]);
      }
    });
    top += low - up + axis.rowGap;
  }
  return { blocks, height: top - axis.rowGap };
}

/** As they stand now. A lane takes the height of its ends; of those that stand level the lane is above. */
function presentOrder({ items, layers }: Layers, across: (id: string) => number): Layers['layers'] {
  const y = items.map(({ block }) => (block === undefined ? Number.NaN : across(block)));
  // Lanes come after all blocks, and each after the one that it goes on from.
  for (const [i, { block, ins }] of items.entries())
    if (block === undefined) y[i] = y[ins[0]?.from ?? 0] as number;
  const rank = freshRank(items);
  const lane = (i: number): number => (items[i]?.block === undefined ? 0 : 1);
  return layers.map((layer) =>
    [...layer].sort(
      (a, b) =>
        (y[a] as number) - (y[b] as number) || lane(a) - lane(b) || (rank[a] as number) - (rank[b] as number),
    ),
  );
}

/** In the order in which one comes by, who walks against the data and at a join takes its first input first. */
function freshOrder({ items, layers }: Layers): Layers['layers'] {
  const rank = freshRank(items);
  return layers.map((layer) => [...layer].sort((a, b) => (rank[a] as number) - (rank[b] as number)));
}

function freshRank(items: Layers['items']): readonly number[] {
  const rank: number[] = items.map(() => -1);
  let next = 0;
  for (const [end, { outs }] of items.entries()) {
    if (outs.length > 0) continue;
    const stack = [end];
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      if (rank[item] !== -1) continue;
      rank[item] = next++;
      const ins = [...(items[item]?.ins ?? [])].sort((a, b) => b.into - a.into);
      stack.push(...ins.map(({ from }) => from));
    }
  }
  return rank;
}

/** What passes from layer to layer, and whether a row ends there as the blocks stand now. */
function cuts(
  module: Module,
  { items, layers }: Layers,
  wires: readonly Wire[],
  left: number,
): readonly Cut[] {
  const layer = new Map(
    items.flatMap(({ block, layer: at }) => (block === undefined ? [] : [[block, at] as const])),
  );
  const made = layers.map(() => ({ wires: 0, broken: false }));
  for (const { from, to } of wires) {
    const [a, b] = [placeOf(module, from[0]), placeOf(module, to[0])];
    const back =
      a !== undefined && b !== undefined && b[0] < a[0] && b[1] > a[1] && Math.abs(b[0] - left) < 8;
    for (let k = layer.get(from[0]) ?? 0; k < (layer.get(to[0]) ?? 0); k++) {
      const cut = made[k] as { wires: number; broken: boolean };
      cut.wires++;
      cut.broken ||= back;
    }
  }
  return made;
}
