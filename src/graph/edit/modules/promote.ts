/** A value inside a module becomes a parameter of the module, and back. All instances keep their meaning. */
import type { Param, Scalar, Value } from '../../../blocks/param.ts';
import { fits, normal } from '../../../blocks/param-bounds.ts';
import { calledIn, declared, definitionOf } from '../../declared.ts';
import type { Block, Module, Project } from '../../project.ts';
import { bypassParam, repeatParam } from '../../repeat.ts';
import { isReference } from '../../value.ts';
import { editModule } from '../project.ts';
import { asParam, freshParamId } from './make.ts';
import { inlineParam } from './params.ts';

/** `param` of the block may be `repeat` or `bypass`. `id` is that of the new parameter; its default is the present value. */
export function promote(
  project: Project,
  moduleKey: string,
  blockId: string,
  paramId: string,
  { label }: { readonly label?: string } = {},
): { readonly project: Project; readonly id: string } | { readonly problem: string } {
  const module = definitionOf(project, moduleKey);
  const block = module?.blocks.find(({ id }) => id === blockId);
  const param =
    block && [...declared(project, block), repeatParam, bypassParam].find(({ id }) => id === paramId);
  if (!module || !block || !param)
    return { problem: `The block has no value "${paramId}". Choose one of its own.` };
  const value = said(block, paramId) ?? param.value;
  const words = (param.label ?? param.id).toLowerCase();
  if (isReference(value))
    return {
      problem: `${calledIn(project, block)} takes its ${words} from a parameter already. Set a value first, if another is meant.`,
    };
  if (!fits(param, value))
    return {
      problem: `${calledIn(project, block)} needs ${words} within the bounds to make a parameter of it but has ${String(value)}. Set another value first.`,
    };
  const { when: _, ...rest } = param as Param;
  const named = { ...rest, ...(label && { label }), value: normal(param, value) } as Param;
  const use = { block: blockId, param: paramId };
  const next = editModule(project, moduleKey, (each) =>
    asParam(each, { param: named, uses: [use], set: true }),
  );
  return { project: next, id: freshParamId(module, paramId) };
}

const said = (block: Block, id: string): Value | undefined =>
  Object.hasOwn(block.params, id)
    ? block.params[id]
    : id === 'repeat'
      ? block.repeat
      : id === 'bypass'
        ? block.bypass
        : undefined;

/** The parameter goes and its value stands in the blocks: where all instances agree on one, else a sentence. */
export function demote(
  project: Project,
  moduleKey: string,
  paramId: string,
): { readonly project: Project } | { readonly problem: string } {
  const module = definitionOf(project, moduleKey);
  const param = module?.params.find(({ id }) => id === paramId);
  if (!module || !param) return { project };
  const values = agreed(project, moduleKey, param);
  const [value, other] = values.map((each) => each.value);
  const label = param.label ?? param.id;
  const of = `${label} of ${module.name}`;
  if (values.some((each) => each.refers))
    return {
      problem: `${of} follows another parameter in some instance, so no one value can take its place. Set a value in each instance first.`,
    };
  if (values.length > 1)
    return {
      problem: `${of} needs one value in all instances but has ${String(value)} and ${String(other)}${values.length > 2 ? ' and more' : ''}. Set the same in all, or detach one.`,
    };
  return { project: inlineParam(project, moduleKey, paramId, (value as Scalar | undefined) ?? param.value) };
}

interface Said {
  readonly value: Scalar;
  readonly refers: boolean;
}

/** The different values that instances give a parameter. */
function agreed({ modules }: Project, key: string, param: Param): readonly Said[] {
  const found = new Map<string, Said>();
  const instances = Object.values(modules).flatMap((module: Module) =>
    module.blocks.filter((block) => block.kind === 'module' && block.module === key),
  );
  for (const { params } of instances) {
    const value = Object.hasOwn(params, param.id) ? (params[param.id] as Value) : param.value;
    const plain: Said = isReference(value)
      ? { value: '', refers: true }
      : { value: normal(param, value), refers: false };
    found.set(JSON.stringify(plain), plain);
  }
  return [...found.values()];
}
