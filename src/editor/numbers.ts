/** Numbers as people read them: 272,474 and 40.8 M. */
import { instanceNoun } from '../check/name.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** In full: `272,474`. */
export const inFull = (n: number): string => whole.format(n);

const scales = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Three figures and a unit above 99,999: `40.8 M`; in full below. */
export function inShort(n: number): string {
  if (n < 100_000) return inFull(n);
  const found = scales.findIndex(([size]) => n >= size);
  const [size, unit] = scales[found] ?? [1, ''];
  const text = (n / size).toPrecision(3);
  // 999,999 rounds to 1000 k: the next unit says it as 1.00 M.
  const above = scales[found - 1];
  return Number(text) >= 1000 && above
    ? `1.00 ${above[1]}`
    : `${Number(text) >= 100 ? Math.round(n / size) : text} ${unit}`;
}

/** A share in per cent, with a decimal where it is small: `2.9 %`. */
export function inPercent(share: number): string {
  const percent = 100 * share;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  return `${percent >= 10 || percent === 0 ? Math.round(percent) : percent.toFixed(1)} %`;
}

/** `8 Bottleneck blocks`, `4 VGG stages`, `2 mlpconv blocks`: blocks of a module by its name. */
export const blocksOf = (n: number, module: string): string => several(n, instanceNoun(module));

/** One of the thing, or many: `1 problem`, `2 problems`. */
export const several = (n: number, noun: string): string => `${inFull(n)} ${noun}${n === 1 ? '' : 's'}`;
