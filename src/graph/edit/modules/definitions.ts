/** Edits of a document's definitions as a whole: rename, duplicate, delete, and who uses them. */
import { definitionOf } from '../../declared.ts';
import type { Module, Project } from '../../project.ts';
import { definitions } from '../clip.ts';
import { editModule } from '../project.ts';
import { freshKey } from './key.ts';

/** How many blocks of the document are instances of a module. */
export const usesOf = ({ modules }: Pick<Project, 'modules'>, key: string): number =>
  Object.values(modules).reduce(
    (sum, { blocks }) =>
      sum + blocks.filter((block) => block.kind === 'module' && block.module === key).length,
    0,
  );

/** Keys of definitions that the root does not use, directly or not. */
export function unusedModules(project: Project): readonly string[] {
  const used = definitions(project, definitionOf(project, project.root)?.blocks ?? []);
  return Object.keys(project.modules).filter((key) => key !== project.root && !Object.hasOwn(used, key));
}

export const renameModule = (project: Project, key: string, name: string): Project =>
  editModule(project, key, (module) => (module.name === name ? module : { ...module, name }));

/** A copy under a key of its own, used by nothing yet. Says the key; the same document where there is no such module. */
export function duplicateModule(
  project: Project,
  key: string,
): { readonly project: Project; readonly key: string } {
  const definition = definitionOf(project, key);
  if (!definition) return { project, key };
  const names = new Set(Object.values(project.modules).map(({ name }) => name));
  let n = 2;
  while (names.has(`${definition.name} ${n}`)) n++;
  const copy: Module = { ...definition, name: `${definition.name} ${n}` };
  const made = freshKey(project, copy.name);
  return { project: { ...project, modules: { ...project.modules, [made]: copy } }, key: made };
}

/** Deletes a definition that no block uses; else a sentence. */
export function deleteModule(
  project: Project,
  key: string,
): { readonly project: Project } | { readonly problem: string } {
  const definition = definitionOf(project, key);
  if (!definition) return { project };
  if (key === project.root) return { problem: 'The network itself cannot be deleted. Begin a new one.' };
  const uses = usesOf(project, key);
  if (uses > 0)
    return {
      problem: `${definition.name} needs to be unused to be deleted but ${uses} ${uses === 1 ? 'block uses' : 'blocks use'} it. Delete ${uses === 1 ? 'that' : 'those'}, or take ${uses === 1 ? 'it' : 'them'} apart.`,
    };
  const { [key]: _, ...modules } = project.modules;
  return { project: { ...project, modules } };
}
