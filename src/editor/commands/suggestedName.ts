/** What a module of some blocks is called until the person says otherwise: after what it holds. */
import { nameOf } from '../../check/name.ts';
import type { Checked } from '../../check/report.ts';
import type { Project } from '../../graph/project.ts';

/** `Residual block` where an Add closes a shortcut, `Conv 3×3 + Max pool` of a few, else `Module`; with a number where taken. */
export function suggestedName(project: Project, here: Checked, ids: ReadonlySet<string>): string {
  const inOrder = here.order.filter((id) => ids.has(id));
  const kinds = new Map(here.linked.module.blocks.map((block) => [block.id, block.kind]));
  const names = [...new Set(inOrder.map((id) => nameOf(here, id)))];
  const has = (kind: string): boolean => inOrder.some((id) => kinds.get(id) === kind);
  const base = has('add')
    ? 'Residual block'
    : has('concat')
      ? 'Branches'
      : names.length > 0 && names.length <= 3 && names.join(' + ').length <= 40
        ? names.join(' + ')
        : 'Module';
  const taken = new Set(Object.values(project.modules).map(({ name }) => name));
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base} ${n}`)) n++;
  return `${base} ${n}`;
}
