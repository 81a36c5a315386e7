/** Edits of a table of zeros and ones. */
export type Table = readonly (readonly number[])[];

export const flipped = (table: Table, row: number, column: number): Table =>
  table.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? 1 - cell : cell)));

export const filled = (table: Table, cell: 0 | 1): Table => table.map((cells) => cells.map(() => cell));

export const count = (table: Table): number => table.flat().reduce((sum, cell) => sum + cell, 0);

/** One column more, with nothing connected, or one less. */
export const withColumn = (table: Table, by: 1 | -1): Table =>
  table.map((cells) => (by === 1 ? [...cells, 0] : cells.slice(0, -1)));

export const withRow = (table: Table, by: 1 | -1): Table =>
  by === 1 ? [...table, (table[0] ?? [0]).map(() => 0)] : table.slice(0, -1);

/** A whole row or column: all connected, or none where all are. */
export function toggledLine(
  table: Table,
  line: { readonly row: number } | { readonly column: number },
): Table {
  const isIn = (i: number, j: number): boolean => ('row' in line ? i === line.row : j === line.column);
  const cells = table.flatMap((row, i) => row.filter((_, j) => isIn(i, j)));
  const to = cells.every((cell) => cell === 1) ? 0 : 1;
  return table.map((row, i) => row.map((cell, j) => (isIn(i, j) ? to : cell)));
}
