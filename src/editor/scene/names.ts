/** Where a block stands, for people: the names on the way to it. */
import { insideOf } from '../../check/at.ts';
import { nameOf } from '../../check/name.ts';
import type { Checked } from '../../check/report.ts';
import { type Path, stepOf } from '../../graph/path.ts';

/** Names along a way, from the module in which it begins; an iteration beyond the first is told. */
export function wayTo(checked: Checked, way: Path): readonly string[] {
  const names: string[] = [];
  let at: Checked | undefined = checked;
  for (const step of way) {
    const [id, iteration] = stepOf(step);
    const name = at ? nameOf(at, id) : id;
    names.push(iteration > 1 ? `${name} (${iteration})` : name);
    at = at && insideOf(at, id, iteration);
  }
  return names;
}
