/** Copy, paste and duplicate: a clip is some blocks with the wires among them and their places. */
import type { Block, Module, Point, Project, Wire } from '../project.ts';
import { freshIds } from './blocks.ts';
import { compact } from './compact.ts';

export interface Clip {
  readonly netloom: 'clip';
  readonly blocks: readonly Block[];
  readonly wires: readonly Wire[];
  readonly layout: Readonly<Record<string, Point>>;
  /** Definitions that the blocks use, directly or not: a clip is self-contained like a document. */
  readonly modules: Project['modules'];
}

export function copy(project: Project, module: Module, ids: ReadonlySet<string>): Clip {
  const blocks = module.blocks.filter((block) => ids.has(block.id));
  return {
    netloom: 'clip',
    blocks,
    wires: module.wires.filter((wire) => ids.has(wire.from[0]) && ids.has(wire.to[0])),
    layout: Object.fromEntries(blocks.map((block) => [block.id, module.layout[block.id] ?? [0, 0]])),
    modules: definitions(project, blocks),
  };
}

/** The definitions that these blocks use, directly or not. */
export function definitions(project: Project, blocks: readonly Block[]): Project['modules'] {
  const used: Record<string, Module> = {};
  const queue = [...blocks];
  for (let block = queue.pop(); block; block = queue.pop()) {
    const key = block.kind === 'module' ? (block.module ?? '') : '';
    if (!Object.hasOwn(project.modules, key) || Object.hasOwn(used, key)) continue;
    used[key] = project.modules[key] as Module;
    // Not by spreading: there may be tens of thousands.
    for (const inner of used[key].blocks) queue.push(inner);
  }
  return used;
}

/**
 * Puts a clip's blocks into a module under fresh ids, moved by `offset` pixels. Definitions that the project lacks come
 * along; one of the same key stays as it is in the project. Says the new ids.
 */
export function paste(
  project: Project,
  key: string,
  clip: Clip,
  offset: Point,
): readonly [Project, readonly string[]] {
  const module = project.modules[key] as Module;
  const freshId = freshIds(module.blocks.map(({ id }) => id));
  const blocks = [...module.blocks];
  const renamed = new Map<string, string>();
  const layout: Record<string, Point> = { ...module.layout };
  for (const block of clip.blocks) {
    const id = freshId(block.id.replace(/_\d+$/, ''));
    renamed.set(block.id, id);
    const [x, y] = clip.layout[block.id] ?? [0, 0];
    layout[id] = [x + offset[0], y + offset[1]];
    blocks.push({ ...block, id });
  }
  const wires = clip.wires.map((wire) => ({
    from: [renamed.get(wire.from[0]) as string, wire.from[1]] as const,
    to: [renamed.get(wire.to[0]) as string, wire.to[1]] as const,
  }));
  // A join whose other inputs were not copied closes up.
  const next = compact({ ...module, blocks, layout, wires: [...module.wires, ...wires] });
  return [
    { ...project, modules: { ...clip.modules, ...project.modules, [key]: next } },
    [...renamed.values()],
  ];
}
