/** Modules that contain themselves, directly or by way of others. */
import type { Module } from './project.ts';

/**
 * Module key → number of the cycle it is part of; keys in no cycle are absent.
 * Strongly connected components by two walks (Kosaraju; Sharir, 1981), without recursion: a file may nest deeply.
 */
export function cycles(modules: Readonly<Record<string, Module>>): ReadonlyMap<string, number> {
  const keys = Object.keys(modules);
  const uses = new Map<string, string[]>();
  const usedBy = new Map<string, string[]>(keys.map((key) => [key, []]));
  for (const key of keys) {
    const inner = usedIn((modules[key] as Module).blocks).filter((other) => usedBy.has(other));
    uses.set(key, inner);
    for (const other of inner) (usedBy.get(other) as string[]).push(key);
  }
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const key of keys) walk(key, uses, seen, (done) => finished.push(done));
  const component = new Map<string, number>();
  const placed = new Set<string>();
  let number = 0;
  for (const key of finished.reverse()) {
    const members: string[] = [];
    walk(key, usedBy, placed, (done) => members.push(done));
    const [only] = members;
    const cyclic = members.length > 1 || (only !== undefined && (uses.get(only) as string[]).includes(only));
    if (cyclic) for (const member of members) component.set(member, number);
    number++;
  }
  return component;
}

const cache = new WeakMap<Module['blocks'], readonly string[]>();

/** Keys of the modules of which there are instances among the blocks, each once. */
function usedIn(blocks: Module['blocks']): readonly string[] {
  const known = cache.get(blocks);
  if (known) return known;
  const keys = new Set<string>();
  for (const block of blocks) if (block.kind === 'module') keys.add(block.module ?? '');
  const list = [...keys];
  cache.set(blocks, list);
  return list;
}

/** Depth first; tells each key when all beyond it is done. */
function walk(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
  done: (key: string) => void,
): void {
  if (seen.has(start)) return;
  seen.add(start);
  const stack: { key: string; at: number }[] = [{ key: start, at: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const other = next.get(top.key)?.[top.at++];
    if (other === undefined) {
      done(top.key);
      stack.pop();
    } else if (!seen.has(other)) {
      seen.add(other);
      stack.push({ key: other, at: 0 });
    }
  }
}
