/** An instance is replaced by the blocks of its definition, a repeated block by a row of blocks. Shapes and costs stay. */
import { calledIn } from '../../declared.ts';
import { blocksIn, maxBlocks } from '../../limit.ts';
import type { Block, Module, Project } from '../../project.ts';
import { opened } from './opened.ts';
import { splice } from './splice.ts';

export type Apart =
  | { readonly project: Project; readonly ids: readonly string[] }
  | { readonly problem: string };

/** `ids` are those of the blocks that came in its place. */
export function takeApart(project: Project, key: string, id: string): Apart {
  const module = project.modules[key] as Module;
  const block = module.blocks.find((each) => each.id === id) as Block;
  if (block.kind !== 'module' && block.repeat === undefined)
    return {
      problem: `${calledIn(project, block)} is one block, so there is nothing to take apart. Select a module.`,
    };
  const inside = opened(project, block);
  if ('problem' in inside) return inside;
  const more = inside.definition.blocks.length * inside.times;
  if (blocksIn(project.modules) + more > maxBlocks) return { problem: tooMany(calledIn(project, block)) };
  const next = splice(module, id, inside.definition, inside.times);
  const before = new Set(module.blocks.map((each) => each.id));
  const ids = next.blocks.map((each) => each.id).filter((each) => each === id || !before.has(each));
  return { project: { ...project, modules: { ...project.modules, [key]: next } }, ids };
}

export const tooMany = (name: string): string =>
  `${name} needs more than ${maxBlocks.toLocaleString('en-US')} blocks when it is written out. Lower a repeat first.`;
