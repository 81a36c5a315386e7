/** The module in which the selection stands, and edits of it through the one door: `useProject.edit`. */
import { editModule } from '../../graph/edit/project.ts';
import type { Module, Project } from '../../graph/project.ts';
import { scope } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';

export const current = (): Project => useProject.getState().history.now;

/** Key of the module in which the selection stands: there the commands act. */
export const openModule = (): string => scope().linked.key;

export const shownModule = (): Module => scope().linked.module;

/** Edits that module; steps with the same merge key become one undo step. */
export const change = (edit: (module: Module) => Module, merge?: string): void =>
  useProject.getState().edit((project) => editModule(project, openModule(), edit), merge);
