/** Resolves what a block says of its parameters against the module it stands in; what does not fit is found, not thrown. */

import type { Param, Scalar, Value } from '../blocks/param.ts';
import { fits, normal } from '../blocks/param-bounds.ts';
import { needs } from '../blocks/reading.ts';
import type { Block } from '../graph/project.ts';
import { bypassParam, repeatParam } from '../graph/repeat.ts';
import { isReference, resolve, type Values } from '../graph/value.ts';
import type { Found } from './report.ts';

export interface ResolvedBlock {
  /** Null where one of them is bad. */
  readonly params: Values | null;
  readonly repeat: number;
  readonly bypass: boolean;
  readonly found: readonly Found[];
}

/** The block's parameters, repeat and bypass as its rules receive them: every one present and within its bounds. */
export function resolveBlock(block: Block, declared: readonly Param[], values: Values): ResolvedBlock {
  if (saysNothing(block)) return nothingSaid(declared);
  const found: Found[] = [];
  const one = (param: Param, value: Value): Scalar => {
    const resolved = resolve(value, values);
    if ('scalar' in resolved && fits(param, resolved.scalar)) return normal(param, resolved.scalar);
    found.push(
      'lacks' in resolved
        ? { block: block.id, code: 'unknown-param', param: param.id, facts: { refers: resolved.lacks } }
        : {
            block: block.id,
            code: 'bad-param',
            param: param.id,
            facts: {
              label: param.label ?? param.id,
              value: shown(resolved.scalar),
              needs: needs(param, grouped),
            },
          },
    );
    return normal(param, param.value);
  };
  const params: Record<string, Scalar> = { ...defaults(declared) };
  for (const param of declared)
    if (Object.hasOwn(block.params, param.id)) params[param.id] = one(param, block.params[param.id] as Value);
  const paramsAreGood = found.length === 0;
  const repeat = block.repeat === undefined ? 1 : (one(repeatParam, block.repeat) as number);
  const bypass = block.bypass === undefined ? false : (one(bypassParam, block.bypass) as boolean);
  return { params: paramsAreGood ? params : null, repeat, bypass, found };
}

function saysNothing({ params, repeat, bypass }: Block): boolean {
  for (const _ in params) return false;
  return repeat === undefined && bypass === undefined;
}

/** Whether a block takes any of its values from the module in which it stands. */
export function refers({ params, repeat, bypass }: Block): boolean {
  for (const id in params) if (isReference(params[id] as Value)) return true;
  return (repeat !== undefined && isReference(repeat)) || (bypass !== undefined && isReference(bypass));
}

const plain = new WeakMap<readonly Param[], ResolvedBlock & { readonly params: Values }>();

/** Of a block that leaves all at its default: the same object for the same declarations. */
function nothingSaid(declared: readonly Param[]): ResolvedBlock & { readonly params: Values } {
  const known = plain.get(declared);
  if (known) return known;
  const params = Object.fromEntries(declared.map((param) => [param.id, normal(param, param.value)]));
  const made = { params, repeat: 1, bypass: false, found: [] };
  plain.set(declared, made);
  return made;
}

/** The parameters of a module or kind with nothing said of them. */
export const defaults = (declared: readonly Param[]): Values => nothingSaid(declared).params;

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** Counts as reports show them: `65,536`. */
const grouped = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 10 });
