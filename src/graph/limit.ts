/** How many blocks a document holds at most, in all definitions together; a file with more is refused, so no edit goes there. */
import type { Project } from './project.ts';

export const maxBlocks = 20_000;

export const blocksIn = (modules: Project['modules']): number =>
  Object.values(modules).reduce((sum, module) => sum + module.blocks.length, 0);
