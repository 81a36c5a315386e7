/** What stands in a block's place when it is taken apart: its definition with the values of this instance, or itself, repeated. */
import type { Param, Value } from '../../../blocks/param.ts';
import { kinds } from '../../../blocks/table.ts';
import { cycles } from '../../cycles.ts';
import { calledIn, declared, definitionOf } from '../../declared.ts';
import { ports } from '../../ports.ts';
import type { Block, Module, Project } from '../../project.ts';
import { maxRepeat } from '../../repeat.ts';
import { isReference } from '../../value.ts';
import { compact } from '../compact.ts';
import { bindings, either, substitute } from './substitute.ts';
import { mapValues, refersTo } from './values.ts';

export type Opened = { readonly definition: Module; readonly times: number } | { readonly problem: string };

/** `block` is an instance, or a block of any kind that is repeated. */
export function opened(project: Project, block: Block): Opened {
  const name = calledIn(project, block);
  const { repeat = 1 } = block;
  if (isReference(repeat))
    return {
      problem: `${name} needs a number of repeats to be taken apart but follows the parameter "${refersTo(repeat)[0]}". Set repeat to a number first.`,
    };
  if (typeof repeat !== 'number' || !Number.isInteger(repeat) || repeat < 1 || repeat > maxRepeat)
    return {
      problem: `${name} needs a repeat from 1 to 1,000 to be taken apart but has ${String(repeat)}. Set repeat to 1 first.`,
    };
  const has = ports(project, block);
  if (!has) return { problem: unknown(project, block, name) };
  if (repeat > 1 && (has.inputs !== 1 || has.outputs !== 1))
    return {
      problem: `${name} needs one input and one output to be repeated but has ${has.inputs} and ${has.outputs}. Set repeat to 1 first.`,
    };
  if (block.kind !== 'module') return { definition: row(block), times: repeat };
  const key = block.module ?? '';
  if (cycles(project.modules).has(key))
    return { problem: `${name} contains itself, so that taking it apart would go on for ever. Delete it.` };
  const inside = substituted(project, block, definitionOf(project, key) as Module, name);
  if ('problem' in inside) return inside;
  const by = block.bypass;
  if (by === undefined || by === false || has.inputs === 0) return { definition: inside, times: repeat };
  if (!passesWhenBypassed(inside))
    return {
      problem: `${name} is bypassed, and its blocks one by one cannot be. Turn its bypass off first, or delete it.`,
    };
  const blocks = inside.blocks.map((each) =>
    isPort(each) ? each : { ...each, bypass: either(by, each.bypass ?? false) },
  );
  return { definition: { ...inside, blocks }, times: repeat };
}

function unknown(project: Project, block: Block, name: string): string {
  return block.kind === 'module' && !definitionOf(project, block.module ?? '')
    ? `${name} needs a definition to be taken apart but the document holds none. Delete the block, or make an empty module.`
    : `${name} is of a kind that this Netloom does not know. Replace the block.`;
}

const isPort = ({ kind }: Block): boolean => kind === 'port-in' || kind === 'port-out';

/** A module around one block, which is then the copy. Its id is empty, so that copies are called as the block is. */
function row(block: Block): Module {
  const { repeat: _, ...once } = block;
  return {
    name: '',
    params: [],
    blocks: [
      { id: 'in', kind: 'port-in', params: {} },
      { ...once, id: '' },
      { id: 'out', kind: 'port-out', params: {} },
    ],
    wires: [
      { from: ['in', 0], to: ['', 0] },
      { from: ['', 0], to: ['out', 0] },
    ],
    layout: {},
  };
}

/** The definition with the instance's values in the place of its parameters. */
function substituted(
  project: Project,
  instance: Block,
  definition: Module,
  name: string,
): Module | { readonly problem: string } {
  const bound = bindings(definition.params, instance.params);
  let problem: string | undefined;
  const chosenAway: string[] = [];
  const blocks = definition.blocks.map((block): Block => {
    const own = declared(project, block);
    const next = mapValues(block, (value) =>
      substitute(value, bound, (why, param) => {
        problem ??=
          why === 'lacks'
            ? `${calledIn(project, block)} in ${name} refers to the parameter "${param}", which ${name} does not have. Set a value there first.`
            : `${calledIn(project, block)} in ${name} takes "${param}" times a factor that cannot be multiplied exactly. Set a value there first.`;
      }),
    );
    const tidy = next === block ? block : withoutDefaults(block, next, own);
    if (tidy.bypass === true && block.bypass !== true) chosenAway.push(block.id);
    return tidy;
  });
  if (problem !== undefined) return { problem };
  return chosenAway.reduce(dissolved, { ...definition, params: [], blocks });
}

/** Values that were references and now are what the kind has anyway need not be said. */
function withoutDefaults(before: Block, after: Block, own: readonly Param[]): Block {
  const isDefault = (id: string, value: Value): boolean =>
    value !== before.params[id] &&
    own.some((param) => param.id === id && JSON.stringify(param.value) === JSON.stringify(value));
  const { repeat, bypass, ...rest } = after;
  return {
    ...rest,
    params: Object.fromEntries(Object.entries(after.params).filter(([id, value]) => !isDefault(id, value))),
    ...(repeat !== undefined && (repeat !== 1 || before.repeat === 1) && { repeat }),
    ...(bypass !== undefined && (bypass !== false || before.bypass === false) && { bypass }),
  };
}

/** Structure that a parameter chose away does not appear: what came in goes on. A join stays, since others lead to it. */
function dissolved(module: Module, id: string): Module {
  const [only, ...more] = module.wires.filter(({ to }) => to[0] === id);
  if (!only || more.length > 0 || only.to[1] !== 0 || only.from[0] === id) return module;
  const wires = module.wires.flatMap((wire) => {
    if (wire === only) return [];
    return wire.from[0] === id ? [{ from: only.from, to: wire.to }] : [wire];
  });
  return compact({ ...module, wires, blocks: module.blocks.filter((block) => block.id !== id) });
}

/** Whether a module gives its one input on at every output once each of its blocks is bypassed. */
function passesWhenBypassed({ blocks, wires }: Module): boolean {
  if (blocks.filter(({ kind }) => kind === 'port-in').length !== 1) return false;
  const others = blocks.filter((block) => !isPort(block));
  if (others.some(({ kind }) => kinds.get(kind)?.inputs === 0 || kinds.get(kind)?.outputs !== 1))
    return false;
  return blocks
    .filter(({ kind }) => kind !== 'port-in')
    .every(({ id }) => wires.some(({ to }) => to[0] === id && to[1] === 0));
}
