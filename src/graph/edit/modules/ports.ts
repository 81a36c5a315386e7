/** Edits of a module's ports: add and reorder. To remove or rename one is an edit of its block; wires of instances follow. */
import { blockSize, freePlace } from '../../place.ts';
import type { Block, Module, Project } from '../../project.ts';
import { addBlock, rename } from '../blocks.ts';
import { editModule } from '../project.ts';

type Kind = 'port-in' | 'port-out';

/** Adds the last port of its side, left or right of all blocks. Says its id. */
export function addPort(
  project: Project,
  key: string,
  kind: Kind,
  name = '',
): { readonly project: Project; readonly id: string } {
  const module = project.modules[key] as Module;
  const places = Object.values(module.layout);
  const same = module.blocks.filter((block) => block.kind === kind).at(-1);
  const below = same && module.layout[same.id];
  const x = places.map((place) => place[0]);
  const y = places.map((place) => place[1]);
  const away = blockSize.width + 48;
  const wish =
    below !== undefined
      ? ([below[0], below[1] + blockSize.height + 40] as const)
      : places.length === 0
        ? ([0, 0] as const)
        : ([kind === 'port-in' ? Math.min(...x) - away : Math.max(...x) + away, Math.min(...y)] as const);
  const [added, id] = addBlock(module, { kind }, freePlace(module, wish));
  return { project: editModule(project, key, () => rename(added, id, name)), id };
}

/** Puts the ports of one side into this order of ids; ports that it does not name come behind. */
export const reorderPorts = (project: Project, key: string, kind: Kind, ids: readonly string[]): Project =>
  editModule(project, key, (module) => {
    const now = module.blocks.filter((block) => block.kind === kind);
    const rank = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    const sorted = [...now].sort((a, b) => rank(a.id) - rank(b.id));
    if (sorted.every((block, i) => block === now[i])) return module;
    let next = 0;
    const blocks = module.blocks.map((block) => (block.kind === kind ? (sorted[next++] as Block) : block));
    return { ...module, blocks };
  });
