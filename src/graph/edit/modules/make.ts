/** A module is made of a selection: its blocks become a definition, and one instance stands in their place. */
import type { Value } from '../../../blocks/param.ts';
import { tooDeep } from '../../depth.ts';
import { blockSize, freePlace, placeOf } from '../../place.ts';
import type { Block, End, Module, Point, Project, Wire } from '../../project.ts';
import { editBlock, freshId, freshIds } from '../blocks.ts';
import { inputsOf, outputsOf } from './ends.ts';
import { freshKey } from './key.ts';
import type { Candidate } from './promotable.ts';
import { distinctEnds, type Region, region } from './region.ts';
import { boxOf } from './room.ts';
import { referred } from './values.ts';

export type Made =
  | {
      readonly project: Project;
      /** Of the instance. */
      readonly id: string;
      /** Of the definition. */
      readonly key: string;
      /** Blocks taken along, since they lie on a way out of the selection and back into it. */
      readonly taken: readonly string[];
    }
  | { readonly problem: string };

/** `asParams`: those of `promotable(project, key, ids)` that shall be parameters; their default is the present value. */
export function makeModule(
  project: Project,
  key: string,
  ids: Iterable<string>,
  name: string,
  asParams: readonly Candidate[] = [],
): Made {
  const module = project.modules[key] as Module;
  const chosen = [...ids];
  const part = region(module, chosen);
  if (part.blocks.length === 0) return { problem: nothing(module, chosen) };
  const entering = sources(project, module, part);
  const leaving = exits(project, module, part);
  const called = name.trim() || 'Module';
  const made = freshKey(project, called);
  const definition = define(module, part, entering, leaving, called, asParams);
  const [outer, id] = replace(module, part, entering, leaving, made, passedOn(module, part));
  const next = { ...project, modules: { ...project.modules, [key]: outer, [made]: definition } };
  if (tooDeep(next.modules))
    return {
      problem:
        'The selection holds modules within modules to the greatest depth of 16. Take one of them apart first.',
    };
  return { project: next, id, key: made, taken: part.taken };
}

function nothing(module: Module, ids: readonly string[]): string {
  const kinds = new Set(module.blocks.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind));
  if (kinds.has('input'))
    return 'A module needs blocks to work on what arrives but only an Input is selected. Select the blocks behind it.';
  if (kinds.size > 0)
    return 'A module needs blocks between its ports but only ports are selected. Select the blocks between them.';
  return 'A module needs at least one block but none is selected. Select some blocks.';
}

/** What a port-in stands for: an end outside, or none yet, and where it leads. */
export interface Entry {
  readonly from: End | undefined;
  readonly to: readonly End[];
}

/** One port for each end outside; where nothing enters, one for each input that waits for a wire. */
export function sources(
  project: Project,
  module: Module,
  { blocks, inside, entering }: Region,
): readonly Entry[] {
  if (entering.length > 0) {
    const read = new Map<string, End[]>();
    for (const { from, to } of entering) {
      const list = read.get(from.join());
      if (list) list.push(to);
      else read.set(from.join(), [to]);
    }
    return distinctEnds(
      module,
      entering.map(({ from }) => from),
    ).map((from) => ({
      from,
      to: read.get(from.join()) ?? [],
    }));
  }
  const wired = new Set(inside.map(({ to }) => to.join()));
  const open = blocks.flatMap((block) =>
    inputsOf(project, module, block).filter((end) => !wired.has(end.join())),
  );
  return distinctEnds(module, open).map((to) => ({ from: undefined, to: [to] }));
}

/** One port for each end that leaves; where nothing leaves and nothing answers inside, one for each that nothing reads. */
export function exits(project: Project, module: Module, { blocks, inside, leaving }: Region): readonly End[] {
  if (leaving.length > 0)
    return distinctEnds(
      module,
      leaving.map(({ from }) => from),
    );
  const read = new Set(inside.map(({ from }) => from.join()));
  const open = blocks.flatMap((block) => outputsOf(project, block).filter((end) => !read.has(end.join())));
  return distinctEnds(module, open);
}

const column = blockSize.width + 48;
const row = blockSize.height + 40;

/** The blocks between their ports, which stand left and right of them; the places begin at [0, 0]. */
function define(
  module: Module,
  part: Region,
  entering: readonly Entry[],
  leaving: readonly End[],
  name: string,
  asParams: readonly Candidate[],
): Module {
  const { blocks, inside } = part;
  const places = blocks.map(({ id }) => placeOf(module, id) ?? ([0, 0] as const));
  const box = boxOf(places);
  const left = box.left - (entering.length > 0 ? column : 0);
  const { top } = box;
  const right = box.right - blockSize.width - left + column;
  const layout: Record<string, Point> = {};
  for (const [i, { id }] of blocks.entries()) {
    const [x, y] = places[i] as Point;
    layout[id] = [x - left, y - top];
  }
  const freshId = freshIds(blocks.map(({ id }) => id));
  const port = (kind: 'port-in' | 'port-out', at: Point): Block => {
    const id = freshId(kind === 'port-in' ? 'in' : 'out');
    layout[id] = at;
    return { id, kind, params: {} };
  };
  const wires: Wire[] = [...inside];
  const height = (end: End | undefined): number => (end && layout[end[0]]?.[1]) ?? 0;
  let y = Number.NEGATIVE_INFINITY;
  const ins = entering.map(({ to }) => {
    y = Math.max(height(to[0]), y + row);
    const block = port('port-in', [0, y]);
    for (const end of to) wires.push({ from: [block.id, 0], to: end });
    return block;
  });
  y = Number.NEGATIVE_INFINITY;
  const outs = leaving.map((end) => {
    y = Math.max(height(end), y + row);
    const block = port('port-out', [right, y]);
    wires.push({ from: end, to: [block.id, 0] });
    return block;
  });
  const passed = passedOn(module, part);
  const kept = new Set(passed);
  const params = module.params.filter(({ id }) => kept.has(id));
  const declared = params.map(({ when, ...param }) =>
    when && kept.has(when.param) ? { ...param, when } : param,
  );
  const whole: Module = {
    name,
    params: declared as Module['params'],
    blocks: [...ins, ...blocks, ...outs],
    wires,
    layout,
  };
  return asParams.reduce(asParam, whole);
}

/** Turns the values that a candidate names into references to a new parameter. */
export function asParam(module: Module, { param, uses }: Candidate): Module {
  const id = freshParamId(module, param.id);
  const value: Value = { param: id };
  const next = uses.reduce(
    (now, use) =>
      editBlock(now, use.block, (block) =>
        use.param === 'repeat' || use.param === 'bypass'
          ? { ...block, [use.param]: value }
          : { ...block, params: { ...block.params, [use.param]: value } },
      ),
    module,
  );
  return { ...next, params: [...next.params, { ...param, id }] };
}

/** filters, filters_2 … */
export function freshParamId({ params }: Module, stem: string): string {
  const taken = new Set(params.map(({ id }) => id));
  if (!taken.has(stem)) return stem;
  let n = 2;
  while (taken.has(`${stem}_${n}`)) n++;
  return `${stem}_${n}`;
}

/** Ids of the parameters of the module around to which the blocks refer: the new module has them too, and is given them. */
export function passedOn({ params }: Module, { blocks }: Region): readonly string[] {
  const used = referred(blocks);
  return params.map(({ id }) => id).filter((id) => used.has(id));
}

/** The module with one instance where the blocks stood, and its id. */
export function replace(
  module: Module,
  { blocks, entering, leaving }: Region,
  entries: readonly Entry[],
  exitEnds: readonly End[],
  key: string,
  passed: readonly string[],
): readonly [Module, string] {
  const members = new Set(blocks.map(({ id }) => id));
  const places = blocks.map(({ id }) => placeOf(module, id) ?? ([0, 0] as const));
  const box = boxOf(places);
  const middle: Point = [
    Math.round((box.left + box.right - blockSize.width) / 16) * 8,
    Math.round((box.top + box.bottom - blockSize.height) / 16) * 8,
  ];
  const kept = module.blocks.filter(({ id }) => !members.has(id));
  const id = freshId({ ...module, blocks: kept }, key);
  const instance: Block = {
    id,
    kind: 'module',
    module: key,
    params: Object.fromEntries(passed.map((param) => [param, { param }])),
  };
  const first = module.blocks.findIndex((block) => members.has(block.id));
  const before = module.blocks.slice(0, first);
  const wires = module.wires.filter(({ from, to }) => !members.has(from[0]) && !members.has(to[0]));
  const into = entering.length === 0 ? [] : entries;
  for (const [port, { from }] of into.entries()) if (from) wires.push({ from, to: [id, port] });
  const exitPorts = new Map(exitEnds.map((end, port) => [end.join(), port]));
  for (const { from, to } of leaving) {
    wires.push({ from: [id, exitPorts.get(from.join()) ?? -1], to });
  }
  const rest: Module = {
    ...module,
    layout: Object.fromEntries(Object.entries(module.layout).filter(([each]) => !members.has(each))),
  };
  const at = freePlace(rest, middle);
  return [
    {
      ...rest,
      blocks: [...before, instance, ...kept.slice(before.length)],
      wires,
      layout: { ...rest.layout, [id]: at },
    },
    id,
  ];
}
