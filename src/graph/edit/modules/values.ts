/** The values of a block that may refer to parameters of the module it stands in: its parameters, repeat and bypass. */
import type { Param, Value } from '../../../blocks/param.ts';
import { normal } from '../../../blocks/param-bounds.ts';
import type { Block } from '../../project.ts';
import { bypassParam, repeatParam } from '../../repeat.ts';
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

/** What a block says of a parameter, of repeat or of bypass; the default where it says nothing. */
export function valueIn(block: Block, param: Param): Value {
  if (param.id === 'repeat' && param.label === repeatParam.label) return block.repeat ?? param.value;
  if (param.id === 'bypass' && param.label === bypassParam.label) return block.bypass ?? param.value;
  const said = Object.hasOwn(block.params, param.id) ? (block.params[param.id] as Value) : param.value;
  return isReference(said) ? said : normal(param, said);
}
