/** The whole document as one flat graph: every instance taken apart, every repeat written out. Names are the paths. */

import { calledIn } from '../../declared.ts';
import { blocksIn, maxBlocks } from '../../limit.ts';
import type { Block, Module, Project } from '../../project.ts';
import { opened } from './opened.ts';
import { inlineParam } from './params.ts';
import { splice } from './splice.ts';
import { tooMany } from './take-apart.ts';

/** The document's parameters stand at their values; what could not be taken apart is told by a sentence. */
export function unfold(project: Project): { readonly project: Project } | { readonly problem: string } {
  const { root } = project;
  const params = project.modules[root]?.params ?? [];
  const plain = params.reduce((next, { id, value }) => inlineParam(next, root, id, value), project);
  const flat = flatten(plain, plain.modules[root] as Module);
  return 'problem' in flat ? flat : { project: { ...project, modules: { [root]: flat } } };
}

/** Definitions within are opened with all values known, from the inside out. */
function flatten(project: Project, module: Module): Module | { readonly problem: string } {
  let next = module;
  for (const block of module.blocks) {
    if (block.kind !== 'module' && (block.repeat === undefined || block.repeat === 1)) continue;
    const inside = opened(project, block);
    if ('problem' in inside) return inside;
    const flat = block.kind === 'module' ? flatten(project, inside.definition) : inside.definition;
    if ('problem' in flat) return flat;
    if (blocksIn({ next }) + flat.blocks.length * inside.times > maxBlocks)
      return { problem: tooMany(calledIn(project, block as Block)) };
    next = splice(next, block.id, flat, inside.times);
  }
  return next;
}
