/** The fix of a value that cannot be: another one with which the block can be computed. */
import type { Param, Scalar, Value } from '../../blocks/param.ts';
import { fits } from '../../blocks/param-bounds.ts';
import type { Shape } from '../../blocks/shape.ts';
import { kinds } from '../../blocks/table.ts';
import { editBlock, setBypass, setRepeat } from '../../graph/edit/blocks.ts';
import type { Block } from '../../graph/project.ts';
import { evaluate } from '../evaluate.ts';
import { checkModule } from '../module.ts';
import { severity } from '../severity.ts';
import { blockAt, type Fix, type Ground, resultAt } from './fix.ts';

/** The default where the block can be computed with it, else the nearest value that does, or one that fits what arrives. */
export const resetParam: Fix = {
  id: 'reset-param',
  propose: (ground) => {
    const { problem, module, id, checked } = ground;
    const key = problem.param ?? '';
    if (key === 'repeat') return { label: 'Set repeat to 1', module: setRepeat(module, id, 1) };
    if (key === 'bypass') return { label: 'Do not bypass', module: setBypass(module, id, false) };
    const block = blockAt(ground);
    const inner = checked.linked.uses[block?.module ?? ''];
    const declared = inner?.module.params ?? kinds.get(block?.kind ?? '')?.params ?? [];
    const param = declared.find((each) => each.id === key);
    if (!block || !param) return null;
    const set = (value: Scalar): Block => {
      const { [key]: _, ...params } = block.params;
      return { ...block, params: value === param.value ? params : { ...params, [key]: value } };
    };
    const tries = candidates(param, block.params[key], resultAt(ground)?.ins ?? []);
    const value = tries.find((each) => isComputed(ground, set(each))) ?? param.value;
    // A table is too long to be told.
    const shown = param.type === 'table' ? 'one that fits' : Array.isArray(value) ? value.join(' × ') : value;
    return {
      label: `Set ${param.label ?? key} to ${shown}`,
      module: editBlock(module, id, () => set(value)),
    };
  },
};

/** Values to try instead of a bad one: all are within the bounds. */
function candidates(param: Param, bad: Value | undefined, ins: readonly (Shape | null)[]): readonly Scalar[] {
  const clamp = (n: unknown, { min, max }: { readonly min: number; readonly max: number }): number =>
    typeof n === 'number' ? Math.min(max, Math.max(min, Math.round(n))) : min;
  const small = Array.from({ length: 16 }, (_, i) => i + 1);
  const list = (): readonly Scalar[] => {
    switch (param.type) {
      case 'int':
        return [clamp(bad, param), ...ins.flatMap((shape) => shape?.at(-1) ?? []), ...small, param.min];
      case 'size': {
        const [h, w] = Array.isArray(bad) ? bad : [bad, bad];
        return [[clamp(h, param), clamp(w, param)], ...small.map((n) => [n, n])];
      }
      case 'real':
        return [param.min, param.max];
      case 'enum':
        return param.of;
      case 'flag':
        return [true, false];
      case 'table': {
        const row = param.value[0]?.map(() => 1) ?? [1];
        return [Array.from({ length: ins[0]?.at(-1) ?? 1 }, () => row)];
      }
      default:
        return [];
    }
  };
  return [param.value, ...list().filter((value) => fits(param, value))];
}

/** Whether a block put in this one's place has no error but those that are there already. */
function isComputed({ checked, id }: Ground, block: Block): boolean {
  const before = checked.blocks.get(id);
  const ins = before?.ins ?? [];
  const { found, runs = [] } = evaluate(checked.linked, block, checked.values, ins, checkModule);
  const known = before?.found.map(({ code, param }) => `${code} ${param}`) ?? [];
  return (
    found.every(({ code, param }) => severity(code) !== 'error' || known.includes(`${code} ${param}`)) &&
    runs.every((run) => !run.checked || run.checked.counts.error === 0)
  );
}
