/** What a block is called on the canvas and in sentences: its given name, or the one that follows from its parameters. */
import { wordsOf } from '../blocks/structural.ts';
import { kinds } from '../blocks/table.ts';
import type { Block } from '../graph/project.ts';
import { defaults } from './params.ts';
import type { Checked } from './report.ts';

export function nameOf(checked: Checked, id: string): string {
  const block = blockOf(checked, id);
  if (!block) return id;
  return block.name?.trim() || titleOf(checked, block);
}

/** What one of a module's instances is called among others: a Bottleneck block, a VGG stage, an mlpconv block. */
export const instanceNoun = (module: string): string =>
  / (block|stage|module)$/i.test(module) ? module : `${module} block`;

/** The name that a block has while the person gave it none. */
export function titleOf(checked: Checked, block: Block): string {
  const { module, uses } = checked.linked;
  const named = block.kind === 'module' && (uses[block.module ?? '']?.module.name.trim() || block.module);
  if (named) return named;
  const kind = kinds.get(block.kind);
  if (!kind) return wordsOf(block.kind, module.params.length === 0)?.title ?? block.kind;
  return kind.title(checked.blocks.get(block.id)?.params ?? defaults(kind.params));
}

const tables = new WeakMap<readonly Block[], ReadonlyMap<string, Block>>();

/** A block by its id, without a search each time. */
export function blockOf(checked: Checked, id: string): Block | undefined {
  const { blocks } = checked.linked.module;
  const table = tables.get(blocks) ?? new Map(blocks.map((block) => [block.id, block]));
  tables.set(blocks, table);
  return table.get(id);
}
