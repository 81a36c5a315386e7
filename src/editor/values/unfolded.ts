/** How many blocks the network has when it is unfolded: counted from what check says, which writes nothing out. */
import { insideOf } from '../../check/at.ts';
import type { Checked } from '../../check/report.ts';
import { isReference } from '../../graph/value.ts';

const kept = new WeakMap<Checked, number>();

/** Ports go with their module, and so does what a parameter of it bypasses: that was chosen away. */
export function unfoldedCount(checked: Checked, inner = false): number {
  const known = inner ? kept.get(checked) : undefined;
  if (known !== undefined) return known;
  let sum = 0;
  for (const block of checked.linked.module.blocks) {
    if (inner && (block.kind === 'port-in' || block.kind === 'port-out')) continue;
    const result = checked.blocks.get(block.id);
    if (inner && result?.bypassed && isReference(block.bypass ?? false)) continue;
    const runs = result?.runs ?? [{ times: 1, checked: insideOf(checked, block.id) }];
    for (const run of runs) sum += run.times * (run.checked ? unfoldedCount(run.checked, true) : 1);
  }
  if (inner) kept.set(checked, sum);
  return sum;
}
