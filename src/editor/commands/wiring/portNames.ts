/** What the ports of a module are called: by their blocks' names, else by their number. */
import type { Module } from '../../../graph/project.ts';

export function portNames(module: Module, kind: 'port-in' | 'port-out'): readonly string[] {
  const side = kind === 'port-in' ? 'Input' : 'Output';
  const blocks = module.blocks.filter((block) => block.kind === kind);
  return blocks.map((block, i) => block.name?.trim() || (blocks.length === 1 ? side : `${side} ${i + 1}`));
}
