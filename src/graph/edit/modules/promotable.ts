/** The values of a selection that could be parameters of the module made of it: each value that blocks share is one. */
import type { Param, Value } from '../../../blocks/param.ts';
import { fits, normal } from '../../../blocks/param-bounds.ts';
import { declared } from '../../declared.ts';
import type { Block, Module, Project } from '../../project.ts';
import { bypassParam, repeatParam } from '../../repeat.ts';
import { isReference } from '../../value.ts';
import { region } from './region.ts';

export interface Candidate {
  /** The parameter that the module would get; its default is the present value. */
  readonly param: Param;
  /** The blocks' values that would follow it. `param` may be `repeat` or `bypass`. */
  readonly uses: readonly { readonly block: string; readonly param: string }[];
  /** False where all of them stand at their kind's default. */
  readonly set: boolean;
}

/** Those that a person set come first. `apart`: one for each block, where equal values are to differ one day. */
export function promotable(
  project: Project,
  key: string,
  ids: Iterable<string>,
  apart = false,
): readonly Candidate[] {
  const module = project.modules[key] as Module;
  const groups = new Map<string, Candidate>();
  for (const block of region(module, ids).blocks)
    for (const { param, set } of valuesOf(project, block)) {
      const { about: _, ...kind } = param;
      const name = JSON.stringify([apart && block.id, kind]);
      const group = groups.get(name);
      groups.set(name, {
        param,
        uses: [...(group?.uses ?? []), { block: block.id, param: param.id }],
        set: set || group?.set === true,
      });
    }
  const all = [...groups.values()];
  return numbered([...all.filter(({ set }) => set), ...all.filter(({ set }) => !set)]);
}

/** Each constant of a block as a parameter with it as the default. */
function valuesOf(
  project: Project,
  block: Block,
): readonly { readonly param: Param; readonly set: boolean }[] {
  const own = declared(project, block).map((param) => ({
    param,
    value: Object.hasOwn(block.params, param.id) ? block.params[param.id] : undefined,
  }));
  const all: readonly { readonly param: Param; readonly value: Value | undefined }[] = [
    ...own,
    // Who repeats or bypasses nothing is not asked about it.
    ...(block.repeat === undefined ? [] : [{ param: repeatParam, value: block.repeat }]),
    ...(block.bypass === undefined ? [] : [{ param: bypassParam, value: block.bypass }]),
  ];
  const now = new Map(all.map(({ param, value }) => [param.id, value ?? param.value]));
  return all.flatMap(({ param: { when, ...param }, value = param.value }) => {
    const shown =
      !when || when.is.some((each) => JSON.stringify(each) === JSON.stringify(now.get(when.param)));
    if (!shown || isReference(value) || !fits(param as Param, value)) return [];
    const plain = normal(param as Param, value);
    const set = JSON.stringify(plain) !== JSON.stringify(param.value);
    return [{ param: { ...param, value: plain } as Param, set }];
  });
}

/** Filters, Filters 2 …: labels tell parameters apart. */
function numbered(list: readonly Candidate[]): readonly Candidate[] {
  const times = new Map<string, number>();
  return list.map((candidate) => {
    const label = candidate.param.label ?? candidate.param.id;
    const n = (times.get(label) ?? 0) + 1;
    times.set(label, n);
    return n === 1 ? candidate : { ...candidate, param: { ...candidate.param, label: `${label} ${n}` } };
  });
}
