/** What inside an instance costs most: its blocks by their share of its multiplications, or of its weights. */
import { nameOf } from '../../check/name.ts';
import type { BlockResult } from '../../check/report.ts';

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly amount: number;
  /** Of the whole instance. */
  readonly share: number;
}

export interface Parts {
  readonly of: 'multiplications' | 'weights';
  readonly parts: readonly Part[];
  /** How many blocks that cost something are not among them. */
  readonly more: number;
}

/** The `most` dearest. A block counts over all iterations of a repeated instance. */
export function partsOf(result: BlockResult, most = 5): Parts | undefined {
  const of = result.cost.macs > 0 ? 'multiplications' : 'weights';
  const amounts = new Map<string, { title: string; amount: number }>();
  for (const { checked, times } of result.runs ?? []) {
    if (!checked) return undefined;
    for (const [id, { cost }] of checked.blocks) {
      const amount = times * (of === 'weights' ? cost.params : cost.macs);
      if (amount === 0) continue;
      const before = amounts.get(id)?.amount ?? 0;
      amounts.set(id, { title: nameOf(checked, id), amount: before + amount });
    }
  }
  const whole = of === 'weights' ? result.cost.params : result.cost.macs;
  const all = [...amounts].map(([id, { title, amount }]) => ({ id, title, amount, share: amount / whole }));
  all.sort((a, b) => b.amount - a.amount);
  return all.length === 0
    ? undefined
    : { of, parts: all.slice(0, most), more: Math.max(0, all.length - most) };
}
