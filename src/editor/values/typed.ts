/** What is typed into a parameter's field, as a value or as what the field needs; and a value as it stands in the field. */
import type { Param, Scalar } from '../../blocks/param.ts';
import { read as readTyped } from '../../blocks/reading.ts';
import { inFull } from '../numbers.ts';

export type Typed = Extract<Param, { type: 'int' | 'size' | 'real' | 'text' }>;
export type Reading = { readonly value: Scalar } | { readonly needs: string };

/** By the one rule for typed text; the field stands beside its label, so that only what it needs is said. */
export function read(param: Typed, text: string): Reading {
  const reading = readTyped(param, text);
  return 'value' in reading ? reading : { needs: needs(param) };
}

/** Said below the field: what it takes. */
export function needs(param: Typed): string {
  switch (param.type) {
    case 'int':
      return `Needs a whole number from ${inFull(param.min)} to ${inFull(param.max)}.`;
    case 'size':
      return `Needs whole numbers from ${inFull(param.min)} to ${inFull(param.max)}, such as 3 or 3 × 5.`;
    case 'real':
      return `Needs a number from ${param.min} to ${param.max}, such as ${param.value}.`;
    case 'text':
      return `Needs at most ${inFull(param.max)} characters.`;
    default:
      return param satisfies never;
  }
}

export const write = (value: Scalar): string => (Array.isArray(value) ? value.join(' × ') : String(value));

/** The value one step up or down: whole numbers by 1, sizes on both sides, others by one in their first figure. */
export function stepped(param: Typed, value: Scalar, steps: number): Scalar {
  const held = (n: number): number =>
    param.type === 'text' ? n : Math.min(param.max, Math.max(param.min, n));
  if (param.type === 'size' && Array.isArray(value)) return value.map((side) => held(Number(side) + steps));
  if (typeof value !== 'number') return value;
  if (param.type !== 'real') return held(value + steps);
  return held(Number((value + steps * figure(value, steps)).toPrecision(12)));
}

/** The size of a number's first figure: of 0.03 it is 0.01. Down from 0.01 it is 0.001, so that a step never ends at 0. */
function figure(value: number, steps: number): number {
  if (value === 0) return 0.1;
  const power = 10 ** Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  return steps < 0 && Math.abs(value) <= power * (1 + 1e-9) ? power / 10 : power;
}
