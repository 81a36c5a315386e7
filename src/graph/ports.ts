/** How many ports a block has, by its kind; of a module instance, by its definition. */
import { kinds } from '../blocks/table.ts';
import type { Block, Module, Project } from './project.ts';

export interface Ports {
  /** `many`: any number, in order. */
  readonly inputs: number | 'many';
  readonly outputs: number;
}

/** Undefined for a kind or module that is not known. */
export function ports(project: Project, block: Block): Ports | undefined {
  if (block.kind === 'port-in') return { inputs: 0, outputs: 1 };
  if (block.kind === 'port-out') return { inputs: 1, outputs: 0 };
  if (block.kind === 'module') {
    const key = block.module ?? '';
    return Object.hasOwn(project.modules, key) ? modulePorts(project.modules[key] as Module) : undefined;
  }
  return kinds.get(block.kind);
}

const cache = new WeakMap<Module['blocks'], ModulePorts>();

interface ModulePorts {
  readonly inputs: number;
  readonly outputs: number;
}

/** A module's ports are its port blocks, in the order in which they stand in `blocks`. */
export function modulePorts({ blocks }: Module): ModulePorts {
  const cached = cache.get(blocks);
  if (cached) return cached;
  let inputs = 0;
  let outputs = 0;
  for (const { kind } of blocks) {
    if (kind === 'port-in') inputs++;
    else if (kind === 'port-out') outputs++;
  }
  const counted = { inputs, outputs };
  cache.set(blocks, counted);
  return counted;
}
