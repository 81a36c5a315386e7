/**
 * Tidy up: layers from left to right (dagre: Gansner, Koutsofios, North and Vo 1993), then long networks broken into rows
 * like lines of text, where as few wires as possible are cut.
 */
import { Graph, layout } from '@dagrejs/dagre';
import { blockSize } from '../../graph/place.ts';
import type { Module, Point, Wire } from '../../graph/project.ts';

const gapX = 88;
const gapY = 32;
const rowGap = 76;
const step = blockSize.width + gapX;

/** A place for each block: rows of columns, the first block at the top left. */
export const tidy = (module: Module): Readonly<Record<string, Point>> => inRows(module, columnsOf(module));

/** Columns of blocks, broken into rows. */
export function inRows(module: Module, columns: readonly Column[]): Readonly<Record<string, Point>> {
  const crossing = cutsOf(module, columns);
  const places: Record<string, Point> = {};
  let top = 0;
  for (const [start, end] of rows(columns, crossing)) {
    const row = columns.slice(start, end);
    const high = Math.min(...row.flatMap((column) => column.map(([, y]) => y)));
    const low = Math.max(...row.flatMap((column) => column.map(([, y]) => y)));
    row.forEach((column, i) => {
      for (const [id, y] of column) places[id] = [i * step, Math.round(top + y - high)];
    });
    top += low - high + blockSize.height + rowGap;
  }
  return places;
}

export type Column = readonly (readonly [id: string, y: number])[];

/** Blocks by rank, each with its height. Blocks without a wire stand together at the end. */
function columnsOf(module: Module): readonly Column[] {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: gapY, ranksep: gapX, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = new Set(module.blocks.map((block) => block.id));
  for (const id of ids) graph.setNode(id, { ...blockSize });
  byJoin(module).forEach(({ from, to }, i) => {
    if (ids.has(from[0]) && ids.has(to[0]) && from[0] !== to[0]) graph.setEdge(from[0], to[0], {}, String(i));
  });
  layout(graph);
  // dagre may turn everything upside down: first inputs belong on top.
  const up = upsideDown(module, (id) => (graph.node(id) as { y: number } | undefined)?.y ?? 0) ? -1 : 1;
  const byX = new Map<number, [string, number][]>();
  for (const id of ids) {
    const { x, y } = graph.node(id) as { x: number; y: number };
    const column = byX.get(Math.round(x)) ?? [];
    column.push([id, up * y - blockSize.height / 2]);
    byX.set(Math.round(x), column);
  }
  return [...byX].sort(([a], [b]) => a - b).map(([, column]) => column);
}

/**
 * Wires in the order of the join input that they lead to. dagre keeps the order in which it meets a block's followers
 * where crossings leave it free, so that the branch of a join's first input comes out on top.
 */
function byJoin(module: Module): readonly Wire[] {
  const after = new Map<string, Wire[]>();
  const arriving = new Map<string, number>();
  for (const wire of module.wires) {
    after.set(wire.from[0], [...(after.get(wire.from[0]) ?? []), wire]);
    arriving.set(wire.to[0], (arriving.get(wire.to[0]) ?? 0) + 1);
  }
  const port = (wire: Wire): number => {
    let at: Wire | undefined = wire;
    // As long as a branch is at most: a loop must end too.
    for (let n = 0; at && n < module.blocks.length; n++) {
      if ((arriving.get(at.to[0]) ?? 0) > 1) return at.to[1];
      at = after.get(at.to[0])?.[0];
    }
    return 0;
  };
  const ports = new Map(module.wires.map((wire) => [wire, port(wire)]));
  return [...module.wires].sort((a, b) => (ports.get(a) ?? 0) - (ports.get(b) ?? 0));
}

/** Whether more pairs of a join's inputs come from below upwards than the other way. */
function upsideDown(module: Module, heightOf: (id: string) => number): boolean {
  let wrong = 0;
  for (const a of module.wires)
    for (const b of module.wires)
      if (a.to[0] === b.to[0] && a.to[1] < b.to[1])
        wrong += Math.sign(heightOf(a.from[0]) - heightOf(b.from[0]));
  return wrong > 0;
}

/** How many wires pass between column k and k + 1. */
function cutsOf(module: Module, columns: readonly Column[]): readonly number[] {
  const column = new Map(columns.flatMap((list, k) => list.map(([id]) => [id, k] as const)));
  const cuts = columns.map(() => 0);
  for (const { from, to } of module.wires) {
    const [a, b] = [column.get(from[0]), column.get(to[0])];
    if (a === undefined || b === undefined) continue;
    for (let k = Math.min(a, b); k < Math.max(a, b); k++) cuts[k] = (cuts[k] ?? 0) + 1;
  }
  return cuts;
}

/** Rows as [start, end) of columns. A row ends where one wire leaves it, as near to its full length as there is such a place. */
function rows(columns: readonly Column[], cuts: readonly number[]): readonly (readonly [number, number])[] {
  const tall = columns.reduce((sum, column) => sum + column.length, 0) / Math.max(1, columns.length);
  const rowHeight = tall * (blockSize.height + gapY) + rowGap;
  // As wide as high, as a screen is: columns · step ≈ 1.9 · rows · rowHeight.
  const full = Math.max(5, Math.round(Math.sqrt((1.9 * columns.length * rowHeight) / step)));
  if (columns.length <= full + 2) return [[0, columns.length]];
  const found: [number, number][] = [];
  let start = 0;
  while (columns.length - start > full + 1) {
    const ends = Array.from({ length: full }, (_, i) => start + full + 1 - i);
    const end =
      ends.find((each) => cuts[each - 1] === 1 && each - start >= 3) ??
      leastCut(cuts, start + full, columns.length);
    found.push([start, end]);
    start = end;
  }
  if (start < columns.length) found.push([start, columns.length]);
  return found;
}

/** Beyond a row's full length: the first place where only one wire passes, else the end. */
function leastCut(cuts: readonly number[], from: number, end: number): number {
  for (let k = from; k < end; k++) if (cuts[k - 1] === 1) return k;
  return end;
}
