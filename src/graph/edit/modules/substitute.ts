/**
 * Values composed: what a block inside an instance says, told in terms of the module in which the instance stands. Linear
 * uses of linear uses stay linear, choices of choices nest, so that the result is exact; what is not exact is refused.
 */
import type { Param, Value } from '../../../blocks/param.ts';
import { normal } from '../../../blocks/param-bounds.ts';
import type { Block } from '../../project.ts';
import { isReference } from '../../value.ts';

/** A parameter of the definition, and what the instance says of it. */
export interface Binding {
  readonly param: Param;
  readonly value: Value;
}
export type Bindings = ReadonlyMap<string, Binding>;

/** What an instance says of each parameter of its definition; the default where it says nothing. */
export const bindings = (params: readonly Param[], given: Block['params']): Bindings =>
  new Map(
    params.map((param) => {
      const said = Object.hasOwn(given, param.id) ? (given[param.id] as Value) : param.value;
      return [param.id, { param, value: normalised(param, said) }];
    }),
  );

/** Constants in the form in which rules receive them, those of choices included. */
function normalised(param: Param, value: Value): Value {
  if (!isReference(value)) return normal(param, value);
  if ('param' in value) return value;
  const inner = (each: Value): Value => normalised(param, each);
  return { choose: value.choose, from: mapped(value.from, inner), else: inner(value.else) };
}

/** Told of what cannot be composed: `lacks`: a parameter that the definition has not; `inexact`: factors that would round. */
export type Refuse = (why: 'lacks' | 'inexact', param: string) => void;

/** The value in terms of what the bindings refer to. What is refused stays as it is. */
export function substitute(value: Value, bound: Bindings, refuse: Refuse): Value {
  if (!isReference(value)) return value;
  const id = 'choose' in value ? value.choose : value.param;
  const binding = bound.get(id);
  if ('choose' in value) {
    const inner = (each: Value): Value => substitute(each, bound, refuse);
    if (binding) return choose(value, binding.param, binding.value, inner, refuse);
    refuse('lacks', id);
    return { choose: id, from: mapped(value.from, inner), else: inner(value.else) };
  }
  if (binding) return linear(value.times ?? 1, value.plus ?? 0, binding.param, binding.value, refuse);
  refuse('lacks', id);
  return value;
}

/** a · v + b, where v is what the instance says of `param`. */
function linear(a: number, b: number, param: Param, v: Value, refuse: Refuse): Value {
  // Only numbers are multiplied; sizes, choices and texts pass as they are.
  if ((a === 1 && b === 0) || (param.type !== 'int' && param.type !== 'real')) return v;
  if (!isReference(v)) return typeof v === 'number' ? v * a + b : v;
  if ('choose' in v)
    return {
      choose: v.choose,
      from: mapped(v.from, (each) => linear(a, b, param, each, refuse)),
      else: linear(a, b, param, v.else, refuse),
    };
  const { times: c = 1, plus: d = 0 } = v;
  if ((c !== 1 || d !== 0) && ![a, b, c, d].every(isShort)) refuse('inexact', param.id);
  return reference(v.param, c * a, d * a + b);
}

/** Which of the choices the value of `param` takes, told by what the instance says of it. */
function choose(
  { from, else: otherwise }: Extract<Value, { readonly choose: string }>,
  param: Param,
  v: Value,
  inner: (value: Value) => Value,
  refuse: Refuse,
): Value {
  if (!isReference(v)) {
    const key = String(normal(param, v));
    return inner(Object.hasOwn(from, key) ? (from[key] as Value) : otherwise);
  }
  const again = (each: Value): Value =>
    choose({ choose: param.id, from, else: otherwise }, param, each, inner, refuse);
  if ('choose' in v) return { choose: v.choose, from: mapped(v.from, again), else: again(v.else) };
  const { times: c = 1, plus: d = 0 } = v;
  const scaled = (param.type === 'int' || param.type === 'real') && (c !== 1 || d !== 0);
  if (scaled && ![c, d].every(isShort)) refuse('inexact', param.id);
  if (scaled && c === 0) return again(d);
  const keys: Record<string, Value> = {};
  for (const [key, each] of Object.entries(from)) {
    const result = inner(each);
    if (!scaled) {
      keys[key] = result;
      // A square's one side, in the outer module, is a pair inside.
      const [side, other] = param.type === 'size' ? key.split(',') : [];
      if (side !== undefined && side === other) keys[side] = result;
      continue;
    }
    const x = (Number(key) - d) / c;
    if (x * c + d === Number(key)) keys[String(x)] = result;
  }
  return { choose: v.param, from: keys, else: inner(otherwise) };
}

const reference = (param: string, times: number, plus: number): Value => ({
  param,
  ...(times !== 1 && { times }),
  ...(plus !== 0 && { plus }),
});

/** Products and sums of such numbers are exact in double precision. */
const isShort = (n: number): boolean => Number.isInteger(n * 1024) && Math.abs(n) < 2 ** 20;

const mapped = (
  from: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));

/** Either bypass: true where the outer one or the inner one is. */
export function either(outer: Value, inner: Value): Value {
  if (!isReference(outer)) return outer === true ? true : inner;
  if (inner === false) return outer;
  if ('param' in outer) return { choose: outer.param, from: { true: true }, else: inner };
  return {
    choose: outer.choose,
    from: mapped(outer.from, (each) => either(each, inner)),
    else: either(outer.else, inner),
  };
}
