/**
 * Whether two documents mean different networks. Names, descriptions, the layout and modules that nothing uses change
 * no result, so they do not count; neither does the order in which blocks or wires are listed.
 */
import type { Module, Project } from '../../graph/project.ts';

const texts = new WeakMap<Project, string>();

/** True where the networks differ in a block, a parameter or a wire. */
export const changedSince = (then: Project, now: Project): boolean =>
  then !== now && meaning(then) !== meaning(now);

function meaning(project: Project): string {
  const known = texts.get(project);
  if (known !== undefined) return known;
  const used = new Map<string, Module>();
  const visit = (key: string): void => {
    const module = project.modules[key];
    if (!module || used.has(key)) return;
    used.set(key, module);
    for (const block of module.blocks) if (block.module !== undefined) visit(block.module);
  };
  visit(project.root);
  const text = JSON.stringify([
    project.root,
    [...used].sort(byFirst).map(([key, module]) => [key, plain(module)]),
  ]);
  texts.set(project, text);
  return text;
}

const byFirst = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

function plain(module: Module): unknown {
  const blocks = module.blocks.map(({ id, name: _, ...rest }) => [id, sorted(rest)] as const);
  const wires = module.wires.map(({ from, to }) => [...from, ...to].join(' '));
  return [sorted(module.params), [...blocks].sort(byFirst), wires.sort()];
}

/** The same value with every object's keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(byFirst)
    .map(([key, inner]) => [key, sorted(inner)]);
}
