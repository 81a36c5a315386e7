/**
 * How large a document may be. All of it is counted without expanding a module, so that a small file that stands for
 * billions of blocks is refused at once. Beyond these limits a file is refused; below them everything opens.
 */
import type { Param, Value } from '../../blocks/param.ts';
import { kinds } from '../../blocks/table.ts';
import { expandedCount, maxExpanded } from '../../check/count.ts';
import { link } from '../../check/link.ts';
import { maxRepeat } from '../../check/params.ts';
import { circles } from '../../graph/circles.ts';
import type { Block, Project } from '../../graph/project.ts';
import { isReference } from '../../graph/value.ts';

export const limits = {
  /** Bytes of the file; a text is not decoded for this, so its characters are counted. */
  text: 5_000_000,
  /** Blocks in all definitions together. */
  blocks: 20_000,
  /** Modules within modules, the root included. */
  depth: 16,
  /** Brackets within brackets in the file. */
  nesting: 64,
} as const;

const number = (n: number): string => n.toLocaleString('en-US');

/** The sentence that refuses a document for its size, or none. */
export function tooLarge(project: Project): string | undefined {
  const blocks = Object.values(project.modules).reduce((sum, module) => sum + module.blocks.length, 0);
  if (blocks > limits.blocks)
    return `The file has ${number(blocks)} blocks; Netloom opens up to ${number(limits.blocks)}.`;
  const over = overMaximum(project);
  if (over) return over;
  if (tooDeep(project))
    return `The file has modules within modules more than ${limits.depth} deep; Netloom opens up to ${limits.depth}.`;
  if (expandedCount(link(project)) > maxExpanded)
    return `The network has more than ${number(maxExpanded)} blocks once its modules and repeats are written out; Netloom opens up to ${number(maxExpanded)}.`;
  return undefined;
}

/** A constant above the maximum of its whole-number parameter, or a repeat above a thousand. */
function overMaximum(project: Project): string | undefined {
  for (const [key, module] of Object.entries(project.modules))
    for (const [i, block] of module.blocks.entries()) {
      const where = `modules.${key}.blocks[${i}]`;
      if (typeof block.repeat === 'number' && block.repeat > maxRepeat)
        return `${where}.repeat is ${number(block.repeat)}; at most ${number(maxRepeat)} is allowed.`;
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

/** Uses that close a circle are left out: check reports them, and nothing expands them. */
function tooDeep(project: Project): boolean {
  const circle = circles(project.modules);
  const depths = new Map<string, number>();
  // It goes down no further than the limit, so that a chain of thousands does not exhaust the stack.
  const depth = (key: string, above: number): number => {
    const known = depths.get(key);
    if (known !== undefined || above > limits.depth) return known ?? 1;
    let deepest = 0;
    for (const { kind, module: used = '' } of project.modules[key]?.blocks ?? []) {
      if (kind !== 'module' || !Object.hasOwn(project.modules, used)) continue;
      if (circle.has(key) && circle.get(key) === circle.get(used)) continue;
      deepest = Math.max(deepest, depth(used, above + 1));
      if (above + deepest > limits.depth) return deepest + 1;
    }
    depths.set(key, deepest + 1);
    return deepest + 1;
  };
  return Object.keys(project.modules).some((key) => depth(key, 1) > limits.depth);
}
