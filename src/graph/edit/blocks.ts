/** Edits of the blocks of one module: add, remove, name, set. Pure; the same module again where nothing changes. */
import type { Value } from '../../blocks/param.ts';
import { kinds } from '../../blocks/table.ts';
import type { Block, Module, Point } from '../project.ts';
import { compact } from './compact.ts';

/** A free slug that begins with `stem`: conv2d, conv2d_2, conv2d_3 … */
export const freshId = (module: Module, stem: string): string =>
  freshIds(module.blocks.map((block) => block.id))(stem);

/** Hands out free slugs, each once. */
export function freshIds(taken: Iterable<string>): (stem: string) => string {
  const used = new Set(taken);
  // All numbers below are used: so ten thousand of one stem do not each begin at 2.
  const next = new Map<string, number>();
  return (stem) => {
    const base = slugOf(stem);
    let id = base;
    let n = next.get(base) ?? 2;
    while (used.has(id)) id = `${base}_${n++}`;
    next.set(base, n);
    used.add(id);
    return id;
  };
}

const slugOf = (stem: string): string =>
  stem
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[^a-z]+/, '') || 'block';

export type NewBlock = Omit<Block, 'id' | 'params'> & { readonly params?: Block['params'] };

/** Adds a block and says its id. */
export function addBlock(module: Module, block: NewBlock, at: Point): readonly [Module, string] {
  const id = freshId(module, block.kind === 'module' ? (block.module ?? 'module') : block.kind);
  const added: Block = { params: {}, ...block, id };
  return [{ ...module, blocks: [...module.blocks, added], layout: { ...module.layout, [id]: at } }, id];
}

/** Removes blocks with their wires and places. */
export function removeBlocks(module: Module, ids: ReadonlySet<string>): Module {
  const blocks = module.blocks.filter((block) => !ids.has(block.id));
  if (blocks.length === module.blocks.length) return module;
  const wires = module.wires.filter((wire) => !ids.has(wire.from[0]) && !ids.has(wire.to[0]));
  const layout = Object.fromEntries(Object.entries(module.layout).filter(([id]) => !ids.has(id)));
  return compact({ ...module, blocks, wires, layout });
}

export function editBlock(module: Module, id: string, edit: (block: Block) => Block): Module {
  let changed = false;
  const blocks = module.blocks.map((block) => {
    const next = block.id === id ? edit(block) : block;
    if (next !== block) changed = true;
    return next;
  });
  return changed ? { ...module, blocks } : module;
}

/** Sets parameters; a value equal to the kind's default is left out of the document. */
export function setParams(module: Module, id: string, values: Readonly<Record<string, Value>>): Module {
  return editBlock(module, id, (block) => {
    const defaults = new Map(kinds.get(block.kind)?.params.map((param) => [param.id, param.value as Value]));
    const params: Record<string, Value> = { ...block.params };
    for (const [key, value] of Object.entries(values)) {
      if (defaults.has(key) && same(defaults.get(key), value)) delete params[key];
      else params[key] = value;
    }
    return same(params, block.params) ? block : { ...block, params };
  });
}

/** Names a block; an empty name gives back the one that follows from its parameters. */
export function rename(module: Module, id: string, name: string): Module {
  return editBlock(module, id, (block) => {
    if ((block.name ?? '') === name) return block;
    const { name: _, ...rest } = block;
    return name === '' ? rest : { ...rest, name };
  });
}

/** Whether the block passes its input through; false leaves the document without a bypass. */
export function setBypass(module: Module, id: string, bypass: Value): Module {
  return editBlock(module, id, (block) => {
    const { bypass: _, ...rest } = block;
    if (bypass === false) return block.bypass === undefined ? block : rest;
    return same(bypass, block.bypass) ? block : { ...rest, bypass };
  });
}

/** How often the block stands in a row; 1 leaves the document without a repeat. */
export function setRepeat(module: Module, id: string, repeat: Value): Module {
  return editBlock(module, id, (block) => {
    const { repeat: _, ...rest } = block;
    if (repeat === 1) return block.repeat === undefined ? block : rest;
    return same(repeat, block.repeat) ? block : { ...rest, repeat };
  });
}

/** Moves blocks to new places, in pixels. */
export function move(module: Module, places: Readonly<Record<string, Point>>): Module {
  const moved = Object.entries(places).some(([id, at]) => !same(module.layout[id], at));
  return moved ? { ...module, layout: { ...module.layout, ...places } } : module;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
