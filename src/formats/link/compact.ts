/**
 * A document as the least JSON that says the same: what is the same in every document is left out, wires and places are
 * lists of numbers in the order of the blocks, and a step that is like the one before is said by one number.
 */
import type { Module, Point, Project } from '../../graph/project.ts';

/** Wires and layout as numbers; a wire to a block that is not there, and the place of none, stand in full. */
type CompactModule = Omit<Module, 'wires' | 'layout'> & {
  readonly wires: readonly (0 | readonly [string | number, number, string | number, number])[];
  /** Per block how far it stands from the one before, or null. */
  readonly layout: readonly (number | null)[];
  /** Places that this cannot say: of blocks that are not there, and such fractions as a difference does not give back. */
  readonly others?: Readonly<Record<string, Point>>;
};

export function compact({ format: _, version: __, modules, ...head }: Project): object {
  const entries = Object.entries(modules).map(([key, module]) => [key, compactModule(module)]);
  return { ...head, modules: Object.fromEntries(entries) };
}

function compactModule({ wires, layout, ...rest }: Module): CompactModule {
  const index = new Map(rest.blocks.map(({ id }, i) => [id, i]));
  let last = 0;
  const list = wires.map(({ from, to }): CompactModule['wires'][number] => {
    const [a, b] = [index.get(from[0]), index.get(to[0])];
    const next = a === last && b === last + 1 && from[1] === 0 && to[1] === 0;
    last = b ?? last;
    return next ? 0 : [a ?? from[0], from[1], b ?? to[0], to[1]];
  });
  const others = new Map(Object.entries(layout));
  const steps: (number | null)[] = [];
  let [atX, atY] = [0, 0];
  for (const { id } of rest.blocks) {
    const [x, y] = others.get(id) ?? [Number.NaN, Number.NaN];
    const [dx, dy] = [x - atX, y - atY];
    if (atX + dx === x && atY + dy === y) {
      steps.push(dx, dy);
      [atX, atY] = [x, y];
      others.delete(id);
    } else steps.push(null);
  }
  return {
    ...rest,
    wires: list,
    layout: steps,
    ...(others.size > 0 && { others: Object.fromEntries(others) }),
  };
}

/** The document's JSON again; undefined where the given JSON is none of `compact`. What it holds is checked by `fromJson`. */
export function spread(json: unknown): unknown {
  if (!isRecord(json) || !isRecord(json.modules)) return undefined;
  const entries = Object.entries(json.modules).map(([key, module]) => [key, spreadModule(module)] as const);
  if (entries.some(([, module]) => module === undefined)) return undefined;
  return { format: 'netloom', version: 1, ...json, modules: Object.fromEntries(entries) };
}

function spreadModule(module: unknown): unknown {
  if (!isRecord(module)) return undefined;
  const { blocks, wires, layout, others = {}, ...rest } = module;
  if (!Array.isArray(blocks) || !Array.isArray(wires) || !Array.isArray(layout) || !isRecord(others))
    return undefined;
  const ids: unknown[] = blocks.map((block) => (isRecord(block) ? block.id : undefined));
  const list = wiresOf(wires, ids);
  return list && { ...rest, blocks, wires: list, layout: { ...placesOf(layout, ids), ...others } };
}

function wiresOf(wires: readonly unknown[], ids: readonly unknown[]): readonly unknown[] | undefined {
  let last = 0;
  const list: { from: unknown[]; to: unknown[] }[] = [];
  for (const wire of wires) {
    const full = wire === 0 ? [last, 0, last + 1, 0] : wire;
    if (!Array.isArray(full) || full.length !== 4) return undefined;
    const [a, fromPort, b, toPort] = full;
    const end = (block: unknown): unknown => (typeof block === 'number' ? ids[block] : block);
    list.push({ from: [end(a), fromPort], to: [end(b), toPort] });
    if (typeof b === 'number') last = b;
  }
  return list;
}

function placesOf(layout: readonly unknown[], ids: readonly unknown[]): Record<string, unknown> {
  const places: [string, unknown][] = [];
  let [x, y] = [0, 0];
  let i = 0;
  for (const id of ids) {
    const [dx, dy] = [layout[i], layout[i + 1]];
    if (typeof dx !== 'number' || typeof dy !== 'number' || typeof id !== 'string') {
      i++;
      continue;
    }
    i += 2;
    [x, y] = [x + dx, y + dy];
    places.push([id, [x, y]]);
  }
  return Object.fromEntries(places);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
