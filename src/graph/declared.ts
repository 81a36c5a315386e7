/** The parameters that a block takes: those of its kind, of an instance those of its definition. */
import type { Param } from '../blocks/param.ts';
import { kinds } from '../blocks/table.ts';
import type { Block, Module, Project } from './project.ts';

/** The definition of a key, or none; keys are any text, so inherited ones do not count. */
export const definitionOf = ({ modules }: Pick<Project, 'modules'>, key: string): Module | undefined =>
  Object.hasOwn(modules, key) ? modules[key] : undefined;

/** None where the kind or the module is not known. */
export const declared = (project: Pick<Project, 'modules'>, block: Block): readonly Param[] =>
  (block.kind === 'module' ? definitionOf(project, block.module ?? '') : kinds.get(block.kind))?.params ?? [];

/** What a block is called in sentences about edits: its name, its module's, or its kind's. */
export const calledIn = (project: Pick<Project, 'modules'>, block: Block): string =>
  block.name?.trim() ||
  (block.kind === 'module'
    ? definitionOf(project, block.module ?? '')?.name.trim() || block.module || 'The module'
    : kinds.get(block.kind)?.label) ||
  block.kind;
