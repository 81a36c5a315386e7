/** The module on the canvas and the one in which the selection stands, as check sees them. */
import { checkedAt } from '../../check/at.ts';
import type { Checked, Report } from '../../check/report.ts';
import type { Path } from '../../graph/path.ts';

/** The nearest part of a path that still leads somewhere: an edit or an undo may have taken the rest away. */
export function nearest(report: Report, path: Path): Path {
  for (let length = path.length; length > 0; length--)
    if (checkedAt(report, path.slice(0, length)))
      return length === path.length ? path : path.slice(0, length);
  return path.length === 0 ? path : [];
}

export const checkedHere = (report: Report, path: Path): Checked => checkedAt(report, path) ?? report.root;
