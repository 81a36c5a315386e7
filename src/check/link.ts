/**
 * Definitions bound to the definitions they use. A `Linked` keeps its identity while nothing it uses changes, so results
 * can be cached per linked definition. Uses that would close a cycle, or that have no definition, are named and left out.
 */
import { cycles } from '../graph/cycles.ts';
import type { Module, Project } from '../graph/project.ts';

export interface Linked {
  readonly key: string;
  readonly module: Module;
  readonly uses: Readonly<Record<string, Linked>>;
  /** Keys that would close a cycle, and keys without a definition. */
  readonly recursive: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
}

const cache = new WeakMap<Module, Linked[]>();
const none: Module = { name: '', params: [], blocks: [], wires: [], layout: {} };

/** The root with all that it uses. Walks each definition once. */
export function link(project: Project): Linked {
  const cycle = cycles(project.modules);
  const done = new Map<string, Linked>();
  const visit = (key: string): Linked => {
    const known = done.get(key);
    if (known) return known;
    const module = Object.hasOwn(project.modules, key) ? (project.modules[key] as Module) : none;
    const uses: Record<string, Linked> = Object.create(null);
    const recursive = new Set<string>();
    const missing = new Set<string>();
    for (const block of module.blocks) {
      if (block.kind !== 'module') continue;
      const used = block.module ?? '';
      if (!Object.hasOwn(project.modules, used)) missing.add(used);
      else if (used === key || (cycle.has(key) && cycle.get(used) === cycle.get(key))) recursive.add(used);
      else if (!(used in uses)) uses[used] = visit(used);
    }
    const linked = shared({ key, module, uses, recursive, missing });
    done.set(key, linked);
    return linked;
  };
  return visit(project.root);
}

/** The earlier object for the same module and uses, if there is one. A few are cached, for undo. */
function shared(linked: Linked): Linked {
  const earlier = cache.get(linked.module) ?? [];
  const same = earlier.find((other) => equal(other, linked));
  if (same) return same;
  cache.set(linked.module, [...earlier.slice(-7), linked]);
  return linked;
}

function equal(a: Linked, b: Linked): boolean {
  const keys = Object.keys(a.uses);
  return (
    a.key === b.key &&
    keys.length === Object.keys(b.uses).length &&
    keys.every((key) => a.uses[key] === b.uses[key]) &&
    [...a.recursive].join() === [...b.recursive].join() &&
    [...a.missing].join() === [...b.missing].join()
  );
}
