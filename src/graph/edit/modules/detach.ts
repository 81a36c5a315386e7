/** An instance gets a definition of its own, so that what is done in it leaves the other instances as they are. */
import { definitionOf } from '../../declared.ts';
import type { Module, Project } from '../../project.ts';
import { editBlock } from '../blocks.ts';
import { editModule } from '../project.ts';
import { usesOf } from './definitions.ts';

/**
 * Copies, along a path of instances from the root down, each definition that something else uses too. Says the key of the
 * last; undefined where nothing is shared, or the path leads nowhere.
 */
export function detach(
  project: Project,
  path: readonly string[],
): { readonly project: Project; readonly key: string } | undefined {
  let next = project;
  let key = project.root;
  for (const id of path) {
    const used = next.modules[key]?.blocks.find((block) => block.id === id)?.module;
    if (used === undefined || !Object.hasOwn(next.modules, used)) return undefined;
    if (usesOf(next, used) > 1) {
      const definition = definitionOf(next, used) as Module;
      const number = freeNumber(next, used);
      const copy = `${used.slice(0, 90)}-${number}`;
      next = editModule(next, key, (module) =>
        editBlock(module, id, (block) => ({ ...block, module: copy })),
      );
      next = {
        ...next,
        modules: { ...next.modules, [copy]: { ...definition, name: `${definition.name} ${number}` } },
      };
      key = copy;
    } else key = used;
  }
  return next === project ? undefined : { project: next, key };
}

function freeNumber(project: Project, key: string): number {
  let n = 2;
  while (Object.hasOwn(project.modules, `${key.slice(0, 90)}-${n}`)) n++;
  return n;
}
