/** How many ports a block has, by its kind; of a module instance, by its definition. */
import { kinds } from '../blocks/table.ts';
import type { Block, Module, Project } from './project.ts';

export interface Ports {
  /** `many`: any number, in order. */
  readonly inputs: number | 'many';
  readonly outputs: number;
}

/** Of a block of the document, or of one that may come into it; undefined for a kind or module that is not known. */
export function ports(
  { modules }: Pick<Project, 'modules'>,
  { kind, module: key = '' }: Pick<Block, 'kind' | 'module'>,
): Ports | undefined {
  if (kind !== 'module') return kindPorts(kind);
  return Object.hasOwn(modules, key) ? modulePorts(modules[key] as Module) : undefined;
}

export const takesInput = (has: Ports | undefined): boolean => has !== undefined && has.inputs !== 0;
export const givesOutput = (has: Ports | undefined): boolean => has !== undefined && has.outputs !== 0;

/** Of all blocks but instances. */
export function kindPorts(kind: string): Ports | undefined {
  if (kind === 'port-in') return portIn;
  if (kind === 'port-out') return portOut;
  return kinds.get(kind);
}

const portIn: Ports = { inputs: 0, outputs: 1 };
const portOut: Ports = { inputs: 1, outputs: 0 };

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
