/**
 * Places for a network that has just been written out, in time linear in its blocks: a column for each step of the data, a
 * line for each branch, and long networks in rows.
 */
import { order } from '../../graph/order.ts';
import { blockSize } from '../../graph/place.ts';
import type { Module, Point } from '../../graph/project.ts';
import { inRows } from '../canvas/tidy.ts';

const lineHeight = blockSize.height + 32;

export function arranged(module: Module): Readonly<Record<string, Point>> {
  const before = new Map<string, string[]>();
  for (const { from, to } of [...module.wires].sort((a, b) => a.to[1] - b.to[1])) {
    const list = before.get(to[0]);
    if (list) list.push(from[0]);
    else before.set(to[0], [from[0]]);
  }
  const rank = new Map<string, number>();
  const line = new Map<string, number>();
  const columns: [string, number][][] = [];
  for (const id of order(module).ids) {
    const from = (before.get(id) ?? []).filter((each) => rank.has(each));
    const at = from.reduce((most, each) => Math.max(most, (rank.get(each) as number) + 1), 0);
    columns[at] ??= [];
    const column = columns[at];
    const taken = new Set(column.map(([other]) => line.get(other)));
    // On the line of what feeds it first, so that a branch runs straight; else on the next free one below.
    let on = Math.min(...from.map((each) => line.get(each) as number), from.length === 0 ? 0 : Infinity);
    while (taken.has(on)) on++;
    rank.set(id, at);
    line.set(id, on);
    column.push([id, on * lineHeight]);
  }
  return inRows(module, columns);
}
