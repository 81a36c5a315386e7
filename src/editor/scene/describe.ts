/** A module instance's parameters in a line, as blocks say theirs: `filters 32 · stride 2`. */
import type { Param, Scalar } from '../../blocks/param.ts';

export const showScalar = (value: Scalar): string =>
  Array.isArray(value)
    ? value.map((each) => (Array.isArray(each) ? each.join(' ') : each)).join(' × ')
    : String(value);

/** At most four, so that the line fits on a block. */
export function describeParams(params: readonly Param[], values: Readonly<Record<string, Scalar>>): string {
  return params
    .flatMap((param) => {
      const value = values[param.id] ?? param.value;
      const label = (param.label ?? param.id).toLowerCase();
      if (param.type === 'flag') return value === true ? [label] : [];
      if (param.type === 'table' || value === '') return [];
      return [param.type === 'enum' ? String(value) : `${label} ${showScalar(value)}`];
    })
    .slice(0, 4)
    .join(' · ');
}
