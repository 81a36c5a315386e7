/** The module on the canvas, and edits of it through the one door: `useProject.edit`. */
import { editModule } from '../../graph/edit/project.ts';
import type { Module, Project } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';

export const current = (): Project => useProject.getState().history.now;

/** Key of the module on the canvas. */
export const openModule = (project: Project): string => project.root;

export function shownModule(project = current()): Module {
  const module = project.modules[openModule(project)];
  if (!module) throw new Error(`the document lacks its root ${project.root}`);
  return module;
}

/** Edits the module on the canvas; steps with the same merge key become one undo step. */
export const change = (edit: (module: Module) => Module, merge?: string): void =>
  useProject.getState().edit((project) => editModule(project, openModule(project), edit), merge);
