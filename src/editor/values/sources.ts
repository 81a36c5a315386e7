/** Where a value of a block in a module may come from: which parameters it can follow, and the same in words. */
import type { Param, Scalar, Value } from '../../blocks/param.ts';
import { isReference, resolve, type Values } from '../../graph/value.ts';
import { showScalar } from '../scene/describe.ts';
import { choiceLabel } from './choices.ts';

export type Linear = Extract<Value, { readonly param: string }>;
export type Choice = Extract<Value, { readonly choose: string }>;
export type Source = 'fixed' | 'follows' | 'chooses';

/** A field that holds a value, wherever it comes from. */
export interface ValueFieldProps {
  readonly param: Param;
  /** As it stands in the document, the default where nothing does. */
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** The field is left: the next edit is a step of its own. */
  readonly done: () => void;
  /** Makes the value a new parameter of the module; absent where it cannot be one. */
  readonly promote?: (() => void) | undefined;
}

export const isChoice = (value: Value): value is Choice => isReference(value) && 'choose' in value;

export const sourceOf = (value: Value): Source =>
  !isReference(value) ? 'fixed' : isChoice(value) ? 'chooses' : 'follows';

export const labelOf = (params: readonly Param[], id: string): string =>
  params.find((param) => param.id === id)?.label ?? id;

/** Parameters whose values a field takes as they are, or as a multiple and more. */
export function followable(param: Param, params: readonly Param[]): readonly Param[] {
  return params.filter((each) => {
    if (param.type === 'real' || param.type === 'int') return each.type === 'int' || each.type === param.type;
    // A square's one side stands for both.
    if (param.type === 'size') return each.type === 'size' || each.type === 'int';
    return each.type === param.type;
  });
}

/** Parameters with few values, by which a choice can be made. */
export const choosable = (params: readonly Param[]): readonly Param[] =>
  params.filter((param) => param.type === 'enum' || param.type === 'flag' || param.type === 'int');

/** The cases that a parameter can have; undefined where they are numbers to be typed. */
export function casesOf(param: Param | undefined): readonly string[] | undefined {
  if (param?.type === 'enum') return param.of;
  return param?.type === 'flag' ? ['true', 'false'] : undefined;
}

export const caseLabel = (param: Param | undefined, key: string): string =>
  param?.type === 'flag' ? (key === 'true' ? 'on' : 'off') : choiceLabel(key);

/** In words: `4 × Filters + 1`, `by Variant: v1 → 2, else 1`. */
export function inWords(value: Value, params: readonly Param[]): string {
  if (!isReference(value)) return shown(value);
  if (isChoice(value)) {
    const by = params.find((param) => param.id === value.choose);
    const cases = Object.entries(value.from).map(
      ([key, each]) => `${caseLabel(by, key)} → ${inWords(each, params)}`,
    );
    return `by ${labelOf(params, value.choose)}: ${[...cases, `else ${inWords(value.else, params)}`].join(', ')}`;
  }
  const times = value.times !== undefined && value.times !== 1 ? `${value.times} × ` : '';
  const plus = value.plus ? ` ${value.plus > 0 ? '+' : '−'} ${Math.abs(value.plus)}` : '';
  return `${times}${labelOf(params, value.param)}${plus}`;
}

export const shown = (value: Scalar): string =>
  typeof value === 'boolean'
    ? value
      ? 'on'
      : 'off'
    : typeof value === 'string'
      ? choiceLabel(value)
      : showScalar(value);

/** What a value comes to in the module as it stands open; undefined where it refers to a parameter that is not there. */
export function cameTo(value: Value, values: Values): Scalar | undefined {
  const resolved = resolve(value, values);
  return 'scalar' in resolved ? resolved.scalar : undefined;
}
