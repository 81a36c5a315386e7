/** Places for blocks that hang together: layers, their order, heights, and rows where the network is long. */
import { blockSize, placeOf } from '../place.ts';
import type { Module, Wire } from '../project.ts';
import { type Layers, layered } from './layers.ts';
import { type Gaps, heights } from './lines.ts';
import { untangled } from './order.ts';
import { type Cut, rows } from './rows.ts';

/** Measures along the data and across it, in pixels, all on a grid of 8. */
export interface Axis {
  readonly down: boolean;
  /** From layer to layer. */
  readonly step: number;
  /** Of a block, across. */
  readonly size: number;
  readonly gaps: Gaps;
  /** Between rows, and between parts. */
  readonly rowGap: number;
}

export const toTheRight: Axis = {
  down: false,
  step: blockSize.width + 88,
  size: blockSize.height,
  gaps: { block: blockSize.height + 40, beside: 56, lane: 16 },
  rowGap: 104,
};
export const downwards: Axis = {
  down: true,
  step: blockSize.height + 64,
  size: blockSize.width,
  gaps: { block: blockSize.width + 40, beside: 120, lane: 16 },
  rowGap: 88,
};

// Not by spreading: there may be tens of thousands.
export const least = (list: readonly number[]): number =>
  list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

export interface Placed {
  readonly blocks: readonly (readonly [id: string, along: number, across: number])[];
  readonly height: number;
}

export function placed(
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
