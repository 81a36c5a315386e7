/**
 * A table of which input maps each output map of a convolution sees: a row per input map, a column per output map, 1 where
 * they are connected.
 */
export type Table = readonly (readonly number[])[];

/**
 * Of LeNet-5's C3: LeCun, Bottou, Bengio and Haffner 1998, table I. Six maps see three neighbours, six see four, three see
 * four that are no neighbours, and the last sees all: 60 of 96.
 */
export const lenetTable: Table = [
  'X...XXX..XXXX.XX',
  'XX...XXX..XXXX.X',
  'XXX...XXX..X.XXX',
  '.XXX..XXXX..X.XX',
  '..XXX..XXXX.XX.X',
  '...XXX..XXXX.XXX',
].map((row) => Array.from(row, (cell) => Number(cell === 'X')));

/** Input maps that each output map sees, in order. The kernels of a layer stand in this order, one behind the other. */
export const seenBy = (table: Table): readonly (readonly number[])[] =>
  (table[0] ?? []).map((_, column) => table.flatMap((row, i) => (row[column] === 1 ? [i] : [])));

/** Connections, each of which has a kernel of its own. */
export const connected = (table: Table): number =>
  table.reduce((sum, row) => sum + row.reduce((inner, cell) => inner + cell, 0), 0);
