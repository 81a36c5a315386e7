/** Long networks in rows like lines of text. A row ends where one wire leaves it, and where it ends already if that will do. */

export interface Cut {
  /** How many wires pass here. */
  readonly wires: number;
  /** Whether the network goes on at the left of a lower row here. */
  readonly broken: boolean;
}

/** Rows as [start, end) of columns; `cuts[k]` lies after column k. `full` is how many columns make a good row. */
export function rows(
  columns: number,
  cuts: readonly Cut[],
  full: number,
): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  const single = (end: number): boolean => cuts[end - 1]?.wires === 1;
  let start = 0;
  while (start < columns) {
    const ends = Array.from({ length: full + 2 }, (_, i) => start + 2 + i).filter((end) => end < columns);
    const kept = ends.find((end) => single(end) && cuts[end - 1]?.broken);
    const next = kept ?? (columns - start <= full + 2 ? columns : fresh(start, columns, single, full));
    // Rather somewhat longer than a block or two on a row of their own.
    const end = next !== kept && columns - next < 3 && columns - start <= full + 4 ? columns : next;
    found.push([start, end]);
    start = end;
  }
  return found;
}

/** As near to the full length as one wire leaves; beyond it the first such place, else the end. */
function fresh(start: number, columns: number, single: (end: number) => boolean, full: number): number {
  for (let end = start + full + 1; end >= start + 3; end--) if (single(end)) return end;
  for (let end = start + full + 2; end < columns; end++) if (single(end)) return end;
  return columns;
}
