/** Edits of a module's parameters: add, describe, reorder, remove. Instances and references follow. */
import type { Param, Scalar } from '../../../blocks/param.ts';
import type { Module, Project } from '../../project.ts';
import { editModule } from '../project.ts';
import { freshParamId } from './make.ts';
import { bindings, substitute } from './substitute.ts';
import { mapValues } from './values.ts';

/** Adds a parameter that nothing refers to yet. Says its id: that of `param`, with a number where it is taken. */
export function addParam(
  project: Project,
  key: string,
  param: Param,
): { readonly project: Project; readonly id: string } {
  const id = freshParamId(project.modules[key] as Module, param.id);
  return {
    project: editModule(project, key, (module) => ({
      ...module,
      params: [...module.params, { ...param, id }],
    })),
    id,
  };
}

/** Changes what a parameter says of itself: label, bounds, default. Its id stays, since blocks and instances refer to it. */
export const editParam = (
  project: Project,
  key: string,
  paramId: string,
  change: (param: Param) => Param,
): Project =>
  editModule(project, key, (module) => {
    const params = module.params.map((param) =>
      param.id === paramId ? { ...change(param), id: param.id } : param,
    );
    return JSON.stringify(params) === JSON.stringify(module.params) ? module : { ...module, params };
  });

/** Moves a parameter to another place of the form. */
export const moveParam = (project: Project, key: string, paramId: string, to: number): Project =>
  editModule(project, key, (module) => {
    const param = module.params.find(({ id }) => id === paramId);
    if (!param || module.params[to] === param) return module;
    const rest = module.params.filter((each) => each !== param);
    return { ...module, params: [...rest.slice(0, to), param, ...rest.slice(to)] };
  });

/** Removes a parameter; what referred to it stands at its default, whatever instances gave. */
export function removeParam(project: Project, key: string, paramId: string): Project {
  const param = project.modules[key]?.params.find(({ id }) => id === paramId);
  return param ? inlineParam(project, key, paramId, param.value) : project;
}

/** Puts a value wherever a parameter is referred to, and takes the parameter away, here and from all instances. */
export function inlineParam(project: Project, key: string, paramId: string, value: Scalar): Project {
  const param = project.modules[key]?.params.find(({ id }) => id === paramId);
  if (!param) return project;
  const bound = bindings([param], { [paramId]: value });
  const next = editModule(project, key, (module) => ({
    ...module,
    params: module.params
      .filter((each) => each !== param)
      .map((each): Param => {
        if (each.when?.param !== paramId) return each;
        const { when: _, ...rest } = each;
        return rest as Param;
      }),
    // Other parameters stay referred to: only this one is bound.
    blocks: module.blocks.map((block) => mapValues(block, (each) => substitute(each, bound, () => {}))),
  }));
  return forInstances(next, key, ({ [paramId]: _, ...params }) => params, paramId);
}

/** Changes what the instances that say something of a parameter give. */
function forInstances(
  project: Project,
  key: string,
  change: (params: Module['blocks'][number]['params']) => Module['blocks'][number]['params'],
  paramId: string,
): Project {
  let next = project;
  for (const user of Object.keys(project.modules))
    next = editModule(next, user, (module) => {
      const says = (block: Module['blocks'][number]): boolean =>
        block.kind === 'module' && block.module === key && Object.hasOwn(block.params, paramId);
      if (!module.blocks.some(says)) return module;
      return {
        ...module,
        blocks: module.blocks.map((block) =>
          says(block) ? { ...block, params: change(block.params) } : block,
        ),
      };
    });
  return next;
}
