/** Resolves a parameter's value against the parameters of the module in which the block stands. */
import type { Scalar, Value } from '../blocks/param.ts';

export type Values = Readonly<Record<string, Scalar>>;

export const isReference = (value: Value): value is Exclude<Value, Scalar> =>
  typeof value === 'object' && !Array.isArray(value);

/** The scalar, or the id of the parameter that it refers to and the module lacks. */
export function resolve(
  value: Value,
  values: Values,
): { readonly scalar: Scalar } | { readonly lacks: string } {
  if (!isReference(value)) return { scalar: value };
  if ('choose' in value) {
    if (!Object.hasOwn(values, value.choose)) return { lacks: value.choose };
    const chosen = String(values[value.choose]);
    return resolve(Object.hasOwn(value.from, chosen) ? (value.from[chosen] as Value) : value.else, values);
  }
  if (!Object.hasOwn(values, value.param)) return { lacks: value.param };
  const scalar = values[value.param] as Scalar;
  if (typeof scalar !== 'number') return { scalar };
  return { scalar: scalar * (value.times ?? 1) + (value.plus ?? 0) };
}

/** Whether both give the same parameters the same values. */
export function sameValues(a: Values, b: Values): boolean {
  if (a === b) return true;
  let more = 0;
  for (const id in a) {
    if (!sameScalar(a[id] as Scalar, b[id])) return false;
    more++;
  }
  for (const _ in b) more--;
  return more === 0;
}

const sameScalar = (a: Scalar, b: Scalar | undefined): boolean =>
  a === b ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((each: Scalar, i: number) => sameScalar(each, b[i])));
