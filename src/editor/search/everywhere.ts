/** Every block of the document at any depth, with the way to it, so that it can be found by its name. */
import type { Look } from '../../blocks/block.ts';
import { lookOf } from '../../blocks/structural.ts';
import { nameOf } from '../../check/name.ts';
import type { Checked } from '../../check/report.ts';
import type { Path } from '../../graph/path.ts';

export interface Somewhere {
  readonly path: Path;
  readonly name: string;
  /** Names of the modules around it, from the outside in. */
  readonly within: readonly string[];
  readonly look: Look;
}

/** No one looks through more. */
const most = 4000;

/** In data order, each module before what is in it. Of a repeated one the first iteration. */
export function everywhere(root: Checked): readonly Somewhere[] {
  const found: Somewhere[] = [];
  const visit = (checked: Checked, path: Path, within: readonly string[]): void => {
    const kindOf = new Map(checked.linked.module.blocks.map(({ id, kind }) => [id, kind]));
    for (const id of checked.order) {
      if (found.length >= most) return;
      const name = nameOf(checked, id);
      found.push({ path: [...path, id], name, within, look: lookOf(kindOf.get(id) ?? '') });
      const inner = checked.blocks.get(id)?.runs?.[0]?.checked;
      if (inner) visit(inner, [...path, id], [...within, name]);
    }
  };
  visit(root, [], []);
  return found;
}
