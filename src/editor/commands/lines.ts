/** The network as lines of text: its blocks in the order of reading, and below each module that is open what is inside. */
import { insideOf } from '../../check/at.ts';
import type { Checked, Report } from '../../check/report.ts';
import { idOf, type Path, pathKey } from '../../graph/path.ts';
import { readingOrder } from '../../graph/reading.ts';
import { type Face, faces } from '../scene/face.ts';

export interface Line {
  /** The way to the block, joined by `/`. */
  readonly key: string;
  /** The module in which it stands. */
  readonly scope: Path;
  readonly id: string;
  /** 1 for the blocks of the network itself. */
  readonly level: number;
  readonly face: Face;
  /** Among the blocks of its module, counted from 1. */
  readonly place: number;
  readonly of: number;
  readonly open: boolean;
}

/** A projection with a memory: an unchanged block keeps its face. */
export function outline(): (report: Report, open: ReadonlySet<string>) => readonly Line[] {
  let before = new Map<string, ReadonlyMap<string, Face>>();
  return (report, open) => {
    const now = new Map<string, ReadonlyMap<string, Face>>();
    const lines: Line[] = [];
    const add = (checked: Checked, scope: Path): void => {
      const prefix = pathKey(scope);
      const known = faces(report, checked, before.get(prefix) ?? new Map());
      now.set(prefix, known);
      const ids = readingOrder(checked.linked.module);
      for (const [i, id] of ids.entries()) {
        const face = known.get(id);
        if (!face) continue;
        const key = pathKey([...scope, id]);
        const inner = face.opens && open.has(key) ? insideOf(checked, id) : undefined;
        lines.push({
          key,
          scope,
          id,
          level: scope.length + 1,
          face,
          place: i + 1,
          of: ids.length,
          open: inner !== undefined,
        });
        if (inner) add(inner, [...scope, id]);
      }
    };
    add(report.root, []);
    before = now;
    return lines;
  };
}

/** The line of a block by its address: an iteration beyond the first has the same line. */
export const lineKey = (scope: Path, id: string): string => pathKey([...scope.map(idOf), id]);

/** Keys of the modules around a scope, the outermost first. */
export const around = (scope: Path): readonly string[] =>
  scope.map((_, i) => pathKey(scope.slice(0, i + 1).map(idOf)));
