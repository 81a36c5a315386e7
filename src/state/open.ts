/** The module on the canvas and the one in which the selection stands, as check sees them. */
import { checkedAt } from '../check/at.ts';
import type { Checked, Report } from '../check/report.ts';
import type { Path } from '../graph/path.ts';
import { useProject } from './project.ts';
import { useView } from './view.ts';

/** The nearest part of a path that still leads somewhere: an edit or an undo may have taken the rest away. */
export function nearest(report: Report, path: Path): Path {
  for (let length = path.length; length > 0; length--)
    if (checkedAt(report, path.slice(0, length)))
      return length === path.length ? path : path.slice(0, length);
  return path.length === 0 ? path : [];
}

export const checkedHere = (report: Report, path: Path): Checked => checkedAt(report, path) ?? report.root;

/** The module in which the selection stands. */
export function useScope(): Checked {
  const report = useProject((state) => state.report);
  return checkedHere(
    report,
    useView((state) => state.scope),
  );
}

export const scope = (): Checked => checkedHere(useProject.getState().report, useView.getState().scope);

/** After every edit: paths, selection and what stands open keep to what there is. */
export function keepView(wireKey: (wire: Checked['linked']['module']['wires'][number]) => string): void {
  const { report } = useProject.getState();
  const { inside, scope: at, expanded, selection, wires, select, enter } = useView.getState();
  const here = nearest(report, inside);
  if (here !== inside) enter(here);
  else {
    const reached = nearest(report, at);
    const lost = reached !== at;
    const { module } = checkedHere(report, reached).linked;
    const blocks = new Set(module.blocks.map((block) => block.id));
    const keys = wires.size > 0 ? new Set(module.wires.map(wireKey)) : wires;
    select(
      lost ? [] : [...selection].filter((id) => blocks.has(id)),
      lost ? [] : [...wires].filter((key) => keys.has(key)),
      reached.length < inside.length ? inside : reached,
    );
  }
  const gone = [...expanded].filter((key) => !checkedAt(report, key.split('/')));
  if (gone.length > 0)
    useView.setState({ expanded: new Set([...expanded].filter((key) => !gone.includes(key))) });
}
