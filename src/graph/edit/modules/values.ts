/** The values of a block that may refer to parameters of the module it stands in: its parameters, repeat and bypass. */
import type { Value } from '../../../blocks/param.ts';
import type { Block } from '../../project.ts';
import { isReference } from '../../value.ts';

/** A block with each of its values exchanged; the same block where nothing changes. `where` is the parameter's id. */
export function mapValues(block: Block, change: (value: Value, where: string) => Value): Block {
  let changed = false;
  const one = (value: Value, where: string): Value => {
    const next = change(value, where);
    if (next !== value) changed = true;
    return next;
  };
  const params = Object.fromEntries(
    Object.entries(block.params).map(([id, value]) => [id, one(value, id)] as const),
  );
  const next: Block = {
    ...block,
    params,
    ...(block.repeat !== undefined && { repeat: one(block.repeat, 'repeat') }),
    ...(block.bypass !== undefined && { bypass: one(block.bypass, 'bypass') }),
  };
  return changed ? next : block;
}

/** Ids of the parameters to which a value refers, choices included. */
export function refersTo(value: Value): readonly string[] {
  if (!isReference(value)) return [];
  if ('param' in value) return [value.param];
  return [value.choose, ...Object.values(value.from).flatMap(refersTo), ...refersTo(value.else)];
}

/** Ids of the parameters to which these blocks refer. */
export function referred(blocks: readonly Block[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const block of blocks)
    mapValues(block, (value) => {
      for (const id of refersTo(value)) ids.add(id);
      return value;
    });
  return ids;
}
