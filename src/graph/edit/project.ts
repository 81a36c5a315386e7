/** Edits of a document as a whole, and of one of its modules in place. Pure; the same document where nothing changes. */
import type { Module, Project } from '../project.ts';
import { followPorts } from './modules/follow.ts';

/** Where the edit changes the module's ports, the wires of its instances follow. */
export function editModule(project: Project, key: string, edit: (module: Module) => Module): Project {
  const module = Object.hasOwn(project.modules, key) ? project.modules[key] : undefined;
  if (!module) return project;
  const next = edit(module);
  if (next === module) return project;
  const modules = { ...project.modules, [key]: next };
  return { ...project, modules: followPorts(modules, key, module, next) };
}

export const renameProject = (project: Project, name: string): Project =>
  name === project.name ? project : { ...project, name };

/** Chooses the data set, or none; a document-level fact, since rules about data follow from it. */
export function chooseData(project: Project, data: string | undefined): Project {
  if (project.data === data) return project;
  const { data: _, ...rest } = project;
  return data === undefined ? rest : { ...rest, data };
}

/** Copies a shipped module into the document when it is first used; one of the same key stays as it is. */
export const adoptModules = (project: Project, modules: Project['modules']): Project =>
  Object.keys(modules).every((key) => Object.hasOwn(project.modules, key))
    ? project
    : { ...project, modules: { ...modules, ...project.modules } };
