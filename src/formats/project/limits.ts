/**
 * How large a document may be. All of it is counted without expanding a module, so that a small file that stands for
 * billions of blocks is refused at once. Beyond these limits a file is refused; below them everything opens.
 */
import type { Param, Value } from '../../blocks/param.ts';
import { kinds } from '../../blocks/table.ts';
import { expandedCount, maxExpanded } from '../../check/count.ts';
import { link } from '../../check/link.ts';
import { maxDepth, tooDeep } from '../../graph/depth.ts';
import { blocksIn, maxBlocks } from '../../graph/limit.ts';
import type { Block, Project } from '../../graph/project.ts';
import { isReference } from '../../graph/value.ts';

export const limits = {
  /** Bytes of the file; a text is not decoded for this, so its characters are counted. */
  text: 5_000_000,
  /** Blocks in all definitions together. */
  blocks: maxBlocks,
  /** Modules within modules, the root included. */
  depth: maxDepth,
  /** Brackets within brackets in the file. */
  nesting: 64,
} as const;

const number = (n: number): string => n.toLocaleString('en-US');

/** The sentence that refuses a document for its size, or none. */
export function tooLarge(project: Project): string | undefined {
  const blocks = blocksIn(project.modules);
  if (blocks > limits.blocks)
    return `The file has ${number(blocks)} blocks; Netloom opens up to ${number(limits.blocks)}.`;
  const over = overMaximum(project);
  if (over) return over;
  if (tooDeep(project.modules))
    return `The file has modules within modules more than ${limits.depth} deep; Netloom opens up to ${limits.depth}.`;
  if (expandedCount(link(project)) > maxExpanded)
    return `The network has more than ${number(maxExpanded)} blocks once its modules and repeats are written out; Netloom opens up to ${number(maxExpanded)}.`;
  return undefined;
}

/** A constant above the maximum of its whole-number parameter. A repeat that cannot be opens: check offers a way out. */
function overMaximum(project: Project): string | undefined {
  for (const [key, module] of Object.entries(project.modules))
    for (const [i, block] of module.blocks.entries()) {
      const where = `modules.${key}.blocks[${i}]`;
      for (const param of paramsOf(project, block)) {
        if (!Object.hasOwn(block.params, param.id)) continue;
        const over = overIn(param, block.params[param.id] as Value);
        if (over) return `${where}.params.${param.id} is ${over}.`;
      }
    }
  return undefined;
}

function paramsOf(project: Project, block: Block): readonly Param[] {
  if (block.kind !== 'module') return kinds.get(block.kind)?.params ?? [];
  const key = block.module ?? '';
  return project.modules[key]?.params ?? [];
}

/** The number in `value` that is above the parameter's maximum, and that maximum, or none. Choices are looked into. */
function overIn(param: Param, value: Value): string | undefined {
  if (param.type !== 'int' && param.type !== 'size') return undefined;
  if (!isReference(value)) {
    const over = [value].flat(2).find((side): side is number => typeof side === 'number' && side > param.max);
    return over === undefined ? undefined : `${number(over)}; at most ${number(param.max)} is allowed`;
  }
  if (!('choose' in value)) return undefined;
  for (const choice of [...Object.values(value.from), value.else]) {
    const over = overIn(param, choice);
    if (over) return over;
  }
  return undefined;
}
