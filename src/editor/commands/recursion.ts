/** A module cannot stand inside itself, directly or by way of others. */
import type { Project } from '../../graph/project.ts';

/** Whether the module of a key is, or holds, another one. */
export function contains({ modules }: Pick<Project, 'modules'>, key: string, other: string): boolean {
  const seen = new Set<string>();
  const queue = [key];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === other) return true;
    if (seen.has(next) || !Object.hasOwn(modules, next)) continue;
    seen.add(next);
    for (const block of modules[next]?.blocks ?? [])
      if (block.kind === 'module' && block.module !== undefined) queue.push(block.module);
  }
  return false;
}
