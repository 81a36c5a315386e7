/** How deep modules stand within modules; more than a file may hold is refused when it opens, so no edit goes there. */
import { cycles } from './cycles.ts';
import type { Project } from './project.ts';

/** Modules within modules, the root included. */
export const maxDepth = 16;

/** Uses that close a cycle are left out: check reports them, and nothing expands them. */
export function tooDeep(modules: Project['modules']): boolean {
  const cycle = cycles(modules);
  const depths = new Map<string, number>();
  // It goes down no further than the limit, so that a chain of thousands does not exhaust the stack.
  const depth = (key: string, above: number): number => {
    const known = depths.get(key);
    if (known !== undefined || above > maxDepth) return known ?? 1;
    let deepest = 0;
    for (const { kind, module: used = '' } of modules[key]?.blocks ?? []) {
      if (kind !== 'module' || !Object.hasOwn(modules, used)) continue;
      if (cycle.has(key) && cycle.get(key) === cycle.get(used)) continue;
      deepest = Math.max(deepest, depth(used, above + 1));
      if (above + deepest > maxDepth) return deepest + 1;
    }
    depths.set(key, deepest + 1);
    return deepest + 1;
  };
  return Object.keys(modules).some((key) => depth(key, 1) > maxDepth);
}
