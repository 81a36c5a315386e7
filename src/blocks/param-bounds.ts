/**
 * What a parameter accepts. One rule for what is typed, for files and for the values that modules compute, so that no
 * rule that reads a parameter ever sees a value outside its bounds.
 */
import type { BlockKind } from './block.ts';
import type { Param, Resolved, Scalar } from './param.ts';

const whole = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

const isTable = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (row) =>
      Array.isArray(row) &&
      row.length > 0 &&
      row.length === value[0].length &&
      row.every((cell) => cell === 0 || cell === 1),
  );

/** Whether `value` is one that `param` takes: of its type and within its bounds. Takes anything, as files hold anything. */
export function fits(param: Param, value: unknown): value is Scalar {
  switch (param.type) {
    case 'int':
      return whole(value, param.min, param.max);
    case 'size':
      return Array.isArray(value)
        ? value.length === 2 && value.every((side) => whole(side, param.min, param.max))
        : whole(value, param.min, param.max);
    case 'real':
      return (
        typeof value === 'number' &&
        value >= param.min &&
        value <= param.max &&
        !(param.above && value === param.min)
      );
    case 'enum':
      return typeof value === 'string' && param.of.includes(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.length <= param.max;
    case 'table':
      return isTable(value);
    default:
      return param satisfies never;
  }
}

/** The form in which a block's rules receive a value that fits: a square's one side becomes a pair. */
export const normal = (param: Param, scalar: Scalar): Scalar =>
  param.type === 'size' && typeof scalar === 'number' ? [scalar, scalar] : scalar;

/** Every parameter at its default. */
export const defaultsOf = <const P extends readonly Param[]>(params: P): Resolved<P> =>
  Object.fromEntries(params.map((param) => [param.id, param.value])) as Resolved<P>;

/** Every parameter of a kind at its default. */
export const resolveDefaults = (kind: BlockKind): Resolved<readonly Param[]> => defaultsOf(kind.params);
