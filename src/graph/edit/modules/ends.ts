/** The ends of a block at which wires may stand. */
import { ports } from '../../ports.ts';
import type { Block, End, Module, Project } from '../../project.ts';

/** Its inputs by number; a join that has no wire at all waits for one. */
export function inputsOf(project: Project, module: Module, block: Block): readonly End[] {
  const inputs = ports(project, block)?.inputs ?? 0;
  if (inputs === 'many') return module.wires.some(({ to }) => to[0] === block.id) ? [] : [[block.id, 0]];
  return Array.from({ length: inputs }, (_, port) => [block.id, port]);
}

export const outputsOf = (project: Project, block: Block): readonly End[] =>
  Array.from({ length: ports(project, block)?.outputs ?? 0 }, (_, port) => [block.id, port]);
