/** For tests: the templates as they lie in the repository, and their variants. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Scalar } from '../blocks/param.ts';
import type { Project } from '../graph/project.ts';
import { parseProject } from './project/parse.ts';

const folder = new URL('../../templates/', import.meta.url);

export const names: readonly string[] = readdirSync(folder).map((file) => file.replace('.json', ''));

export function open(name: string): Project {
  const opened = parseProject(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.project;
}

/** The document with a parameter of its root set: its variant, its shortcuts. */
export function withParam(project: Project, id: string, value: Scalar): Project {
  const root = project.modules[project.root];
  if (!root?.params.some((param) => param.id === id)) throw new Error(`${project.name} has no ${id}`);
  const params = root.params.map((param) =>
    param.id === id ? ({ ...param, value } as typeof param) : param,
  );
  return { ...project, modules: { ...project.modules, [project.root]: { ...root, params } } };
}
