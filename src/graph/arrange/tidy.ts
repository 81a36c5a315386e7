/**
 * Tidy up: a module in layers, from left to right in rows or from top to bottom. What has been arranged once keeps its
 * order and its rows, so that a small edit does not reshuffle it. Each part that hangs together is arranged by itself.
 */
import { order as dataOrder } from '../order.ts';
import { placeOf, roomBeside } from '../place.ts';
import type { Module, Point, Wire } from '../project.ts';
import { type Axis, downwards, least, placed, toTheRight } from './part.ts';
import { runsDown } from './runs.ts';

export type Places = Readonly<Record<string, Point>>;

export interface Wish {
  /** Only these; the others stay where they are. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly down?: boolean | undefined;
}

/** Passes are made until nothing moves any more, so that what is tidy stays as it is; this many at the most. */
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
  const places: Places = Object.fromEntries(
    module.blocks.flatMap(({ id }): [string, Point][] =>
      (only?.has(id) ?? true) ? [[id, placeOf(now, id) ?? [0, 0]]] : [],
    ),
  );
  return only
    ? beside(
        places,
        Object.entries(module.layout).flatMap(([id, at]) => (only.has(id) ? [] : [at])),
      )
    : places;
}

/** All of them moved by as little as makes them free of `others`, where a few steps do. */
function beside(places: Places, others: readonly Point[]): Places {
  const own: readonly Point[] = Object.values(places);
  const isFree = roomBeside(others);
  const free = ([dx, dy]: Point): boolean => own.every(([x, y]) => isFree([x + dx, y + dy]));
  const shift = near.find(free) ?? [0, 0];
  return Object.fromEntries(Object.entries(places).map(([id, [x, y]]) => [id, [x + shift[0], y + shift[1]]]));
}

/** Ways to move aside on a grid of 40, the shortest first. */
const near: readonly Point[] = Array.from(
  { length: 41 * 41 },
  (_, i): Point => [((i % 41) - 20) * 40, (Math.floor(i / 41) - 20) * 40],
).sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

function arranged(module: Module, only: ReadonlySet<string> | undefined, axis: Axis): Places {
  const { ids: sorted, stuck } = dataOrder(module);
  const ids = only ? sorted.filter((id) => only.has(id)) : sorted;
  if (ids.length === 0) return {};
  const index = new Map(ids.map((id, i) => [id, i]));
  // A wire that closes a cycle goes against the order of the data: it is left out.
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
    const { blocks, height } = placed(module, part, own, across, axis, corner[0]);
    for (const [id, along, y] of blocks) made.push([id, along, top + y]);
    top += height + axis.rowGap;
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
