/** The sums of a block in numbers, where its inputs are known and fit. */
import type { Explanation } from '../../blocks/block.ts';
import { isComplaint } from '../../blocks/complaint.ts';
import type { Shape } from '../../blocks/shape.ts';
import { kinds } from '../../blocks/table.ts';
import type { BlockResult } from '../../check/report.ts';
import type { Block } from '../../graph/project.ts';

export interface Explained extends Explanation {
  readonly ins: readonly Shape[];
  readonly out: Shape;
}

export function explained(block: Block, result: BlockResult): Explained | undefined {
  const kind = kinds.get(block.kind);
  const ins = result.ins.filter((shape) => shape !== null);
  const least = kind?.inputs === 'many' ? 2 : (kind?.inputs ?? 0);
  if (!kind || !result.params || result.bypassed || ins.length < result.ins.length || ins.length < least)
    return undefined;
  const out = kind.shape(result.params, ins);
  return isComplaint(out) ? undefined : { ...kind.explain(result.params, ins, out), ins, out };
}
