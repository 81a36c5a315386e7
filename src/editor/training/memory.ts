/** The memory that training needs, in words: what it is made of, and what to do where there is not enough. */
import type { Compiled } from '../../compile/compiled.ts';
import { type Allowed, fittingBatch, type Memory, memory, type Step } from '../../compile/memory.ts';
import { backendTitle } from '../../train/adapter.ts';

const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** `528 MB`, `1.2 GB`; a thousand and twenty-four of one are one of the next, as systems count memory. */
export function inBytes(bytes: number): string {
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

export function partsInWords({
  weights,
  gradients,
  optimizer,
  activations,
  working,
  copies,
}: Memory): string {
  return [
    `weights ${inBytes(weights)}`,
    `gradients ${inBytes(gradients)}`,
    ...(optimizer > 0 ? [`optimizer ${inBytes(optimizer)}`] : []),
    `activations ${inBytes(activations)}`,
    `passing ${inBytes(working)}`,
    ...(copies > 0 ? [`copies ${inBytes(copies)}`] : []),
  ].join(', ');
}

export interface Shortage {
  readonly sentence: string;
  /** The batch that fits, if one does. */
  readonly batch: number | null;
}

/** Null where there is enough, as far as the device says. */
export function shortage(model: Compiled, step: Step, allowed: Allowed): Shortage | null {
  const { total, largest } = memory(model, step);
  if (total <= allowed.total && largest <= allowed.tensor) return null;
  const batch = fittingBatch(model, step, allowed) || null;
  const title = backendTitle[step.backend];
  const what =
    largest > allowed.tensor
      ? `Training at batch ${step.batch} needs a tensor of ${inBytes(largest)} but ${title} takes at most ${inBytes(allowed.tensor)} at once here.`
      : `Training at batch ${step.batch} needs ${inBytes(total)} but ${title} has at most ${inBytes(allowed.total)} here.`;
  const way =
    batch === null
      ? 'No batch is small enough: make the network smaller, or choose another optimizer or backend.'
      : `Set the batch to ${batch}.`;
  return { sentence: `${what} ${way}`, batch };
}
