/**
 * Fixes of modules that are damaged: a definition that is missing or contains itself, a port that is gone, a value that
 * nothing takes. What a person drew is kept where it can be.
 */
import { addBlock, editBlock, removeBlocks } from '../../graph/edit/blocks.ts';
import { compact } from '../../graph/edit/compact.ts';
import { blockSize, freePlace, placeOf } from '../../graph/place.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import { nameOf } from '../name.ts';
import { portsOf } from '../structure.ts';
import { blockAt, type Fix, type Ground, wiresTo } from './fix.ts';

/** Takes the block out and wires what fed it to what it fed. */
export const removeAndJoin: Fix = {
  id: 'remove-block',
  propose: ({ module, id, checked }) => {
    const source = wiresTo(module, id).find(({ from }) => from[0] !== id)?.from;
    const readers = module.wires.filter(({ from, to }) => from[0] === id && to[0] !== id);
    const name = nameOf(checked, id);
    const bare = removeBlocks(module, new Set([id]));
    if (!source || readers.length === 0) return { label: `Remove ${name}`, module: bare };
    // From the module as it was, so that a join's inputs keep their order.
    const wires = module.wires.flatMap((wire): readonly Wire[] => {
      if (wire.to[0] === id) return [];
      return [wire.from[0] === id ? { from: source, to: wire.to } : wire];
    });
    return { label: `Remove ${name} and join its neighbours`, module: compact({ ...bare, wires }) };
  },
};

/** An instance of a module without any port: nothing could ever be wired to it. */
export const removeHollow: Fix = {
  id: 'remove-block',
  propose: (ground) => {
    const block = blockAt(ground);
    const ports = block && portsOf(ground.checked.linked, block);
    return ports?.inputs === 0 && ports.outputs === 0 ? removeAndJoin.propose(ground) : null;
  },
};

/** The greatest number of ports that wires of a module's instances use. */
function portsUsed(modules: Project['modules'], key: string): readonly [inputs: number, outputs: number] {
  let [inputs, outputs] = [0, 0];
  for (const { blocks, wires } of Object.values(modules)) {
    const instances = new Set(
      blocks.filter(({ kind, module }) => kind === 'module' && module === key).map(({ id }) => id),
    );
    for (const { from, to } of wires) {
      if (instances.has(to[0])) inputs = Math.max(inputs, to[1] + 1);
      if (instances.has(from[0])) outputs = Math.max(outputs, from[1] + 1);
    }
  }
  return [inputs, outputs];
}

/** More than that no person drew; a hostile file can hold very many. */
const mostPorts = 100;

/** Ports with the wires straight through: each output gives the input of the same number, or the last. */
function emptyModule(name: string, inputs: number, outputs: number): Module {
  const column = (n: number, id: string, kind: string): readonly Block[] =>
    Array.from({ length: n }, (_, i) => ({ id: i === 0 ? id : `${id}_${i + 1}`, kind, params: {} }));
  const ins = column(inputs, 'in', 'port-in');
  const outs = column(outputs, 'out', 'port-out');
  const row = blockSize.height + 40;
  const wires = outs.map(({ id }, i): Wire => {
    const from = ins[Math.min(i, inputs - 1)] as Block;
    return { from: [from.id, 0], to: [id, 0] };
  });
  const places = [
    ...ins.map(({ id }, i) => [id, [0, i * row]] as const),
    ...outs.map(({ id }, i) => [id, [2 * (blockSize.width + 48), i * row]] as const),
  ];
  return { name, params: [], blocks: [...ins, ...outs], wires, layout: Object.fromEntries(places) };
}

/** Keeps the block and all its wires: a definition of the missing name, to be filled. */
export const makeEmptyModule: Fix = {
  id: 'make-empty-module',
  propose: ({ project, module, problem }) => {
    const key = String(problem.facts.module);
    const [inputs, outputs] = portsUsed(project.modules, key);
    if (inputs === 0 || Math.max(inputs, outputs) > mostPorts) return null;
    const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
    return {
      label: `Make an empty module "${key}" of ${plural(inputs, 'input')} and ${plural(outputs, 'output')}`,
      module,
      modules: { [key]: emptyModule(key, inputs, outputs) },
    };
  },
};

/** Wires of a block at ports that it has not. */
function astray({ module, id, checked }: Ground): readonly Wire[] {
  const block = blockAt({ module, id } as Ground);
  const ports = block && portsOf(checked.linked, block);
  if (!ports) return [];
  const { inputs, outputs } = ports;
  return module.wires.filter(
    ({ from, to }) =>
      (from[0] === id && from[1] >= outputs) || (to[0] === id && inputs !== 'many' && to[1] >= inputs),
  );
}

const withoutWires = (module: Module, gone: readonly Wire[]): Module =>
  compact({ ...module, wires: module.wires.filter((wire) => !gone.includes(wire)) });

const removing = (gone: readonly Wire[]): string =>
  gone.length === 1 ? 'Remove the wire' : `Remove the ${gone.length} wires`;

export const removeAstray: Fix = {
  id: 'remove-wires',
  propose: (ground) => {
    const gone = astray(ground);
    return gone.length > 0 ? { label: removing(gone), module: withoutWires(ground.module, gone) } : null;
  },
};

/** The definition gets the inputs that wires ask for; what they are for is the person's to say. */
export const addInputs: Fix = {
  id: 'add-ports',
  propose: (ground) => {
    const { project, module, id, checked } = ground;
    const block = blockAt(ground);
    const inner = checked.linked.uses[block?.module ?? ''];
    const gone = astray(ground);
    if (!block || !inner || gone.some(({ to }) => to[0] !== id)) return null;
    const has = inner.module.blocks.filter(({ kind }) => kind === 'port-in').length;
    const more = Math.max(...gone.map(({ to }) => to[1])) + 1 - has;
    if (more < 1 || more > mostPorts) return null;
    let definition = project.modules[inner.key] as Module;
    for (let i = 0; i < more; i++) {
      const last = definition.blocks.findLast(({ kind }) => kind === 'port-in');
      const [x, y] = (last && placeOf(definition, last.id)) ?? [0, 0];
      definition = addBlock(definition, { kind: 'port-in' }, freePlace(definition, [x, y]))[0];
    }
    return {
      label: `Add ${more === 1 ? 'an input' : `${more} inputs`} to ${inner.module.name.trim() || inner.key}`,
      module,
      modules: { [inner.key]: definition },
    };
  },
};

/** Wires that lead from or to a block that does not exist. */
export const removeLoose: Fix = {
  id: 'remove-wires',
  propose: ({ module, id, checked, project }) => {
    const looseIn = (each: Module, touching?: string): readonly Wire[] => {
      const ids = new Set(each.blocks.map((block) => block.id));
      return each.wires.filter(
        ({ from, to }) =>
          (!ids.has(from[0]) || !ids.has(to[0])) &&
          (touching === undefined
            ? !ids.has(from[0]) && !ids.has(to[0])
            : [from[0], to[0]].includes(touching)),
      );
    };
    const here = looseIn(module, id === '' ? undefined : id);
    if (here.length > 0) return { label: removing(here), module: withoutWires(module, here) };
    // Both ends are gone: the problem is told of the instance in whose definition the wire stands.
    const inner = checked.linked.uses[module.blocks.find((block) => block.id === id)?.module ?? ''];
    const definition = inner && project.modules[inner.key];
    const gone = definition ? looseIn(definition) : [];
    return inner && definition && gone.length > 0
      ? {
          label: removing(gone),
          module,
          modules: { [inner.key]: withoutWires(definition, gone) },
        }
      : null;
  },
};

/** Takes away a value that the module has no parameter for. */
export const removeValue: Fix = {
  id: 'remove-value',
  propose: (ground) => {
    const inner = ground.checked.linked.uses[blockAt(ground)?.module ?? ''];
    if (!inner) return null;
    const known = new Set(inner.module.params.map(({ id }) => id));
    const gone = Object.keys(blockAt(ground)?.params ?? {}).filter((id) => !known.has(id));
    const edit = (block: Block): Block => ({
      ...block,
      params: Object.fromEntries(Object.entries(block.params).filter(([id]) => known.has(id))),
    });
    return {
      label: gone.length === 1 ? 'Remove the value' : `Remove the ${gone.length} values`,
      module: editBlock(ground.module, ground.id, edit),
    };
  },
};
