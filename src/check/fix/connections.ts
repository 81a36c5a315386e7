/** Fixes of a table of connections that does not suit what arrives. What is new in it is connected. */
import { seenBy, type Table } from '../../blocks/connections.ts';
import { setParams } from '../../graph/edit/blocks.ts';
import { type Fix, type Ground, resultAt } from './fix.ts';

const tableOf = (ground: Ground): Table | undefined => resultAt(ground)?.params?.table as Table | undefined;

/** Connects each output map that sees nothing to all input maps. */
function filled(table: Table): Table {
  const empty = seenBy(table).map((seen) => seen.length === 0);
  return table.map((row) => row.map((cell, column) => (empty[column] ? 1 : cell)));
}

/** As many rows as there are channels: rows are cut off below, or connected ones added. */
export const fitTable: Fix = {
  id: 'fit-table',
  propose: (ground) => {
    const table = tableOf(ground);
    const channels = Number(ground.problem.facts.channels);
    const width = table?.[0]?.length;
    if (!table || width === undefined) return null;
    const rows = Array.from({ length: channels }, (_, i) => table[i] ?? new Array<number>(width).fill(1));
    return {
      label: `Fit the table to ${channels} ${channels === 1 ? 'channel' : 'channels'}`,
      module: setParams(ground.module, ground.id, { table: filled(rows) }),
    };
  },
};

export const fillColumns: Fix = {
  id: 'fill-columns',
  propose: (ground) => {
    const table = tableOf(ground);
    if (!table) return null;
    return {
      label: 'Connect the empty columns to all rows',
      module: setParams(ground.module, ground.id, { table: filled(table) }),
    };
  },
};
