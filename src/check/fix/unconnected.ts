/** Fixes of an input without a wire: one from a block that fits, or the block goes. */
import { connectAll } from '../../graph/edit/wires.ts';
import { reached } from '../../graph/order.ts';
import { placeOf } from '../../graph/place.ts';
import type { End } from '../../graph/project.ts';
import { evaluate } from '../evaluate.ts';
import { checkModule } from '../module.ts';
import { blockOf, nameOf } from '../name.ts';
import type { Known } from '../report.ts';
import { severity } from '../severity.ts';
import { portsOf } from '../structure.ts';
import { blockAt, type Fix, type Ground, resultAt, wiresTo } from './fix.ts';

/** Beyond that no block is tried; a hostile file can hold very many. */
const mostTried = 200;
const mostOffered = 8;

/** Ends that could feed the block without a cycle: those that nothing reads first, then the nearest on the canvas. */
function sources({ module, id, checked }: Ground): readonly End[] {
  const behind = reached(module, [id]);
  const read = new Set(module.wires.map(({ from }) => from.join()));
  const [x, y] = placeOf(module, id) ?? [0, 0];
  const all: { readonly end: End; readonly rank: number }[] = [];
  for (const other of checked.order) {
    const block = blockOf(checked, other);
    if (!block || behind.has(other)) continue;
    const [ox, oy] = placeOf(module, other) ?? [0, 0];
    const far = Math.hypot(x - ox, y - oy) + (ox > x ? 1e6 : 0);
    for (let port = 0; port < (portsOf(checked.linked, block)?.outputs ?? 0); port++)
      all.push({ end: [other, port], rank: far + (read.has(`${other},${port}`) ? 1e8 : 0) });
  }
  return all
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostTried)
    .map(({ end }) => end);
}

/** Whether the block computes with these shapes. */
function computes({ checked, id }: Ground, ins: readonly Known[]): boolean {
  const block = blockOf(checked, id);
  if (!block) return false;
  if (block.kind === 'port-out') return true;
  const { found, runs = [] } = evaluate(checked.linked, block, checked.values, ins, checkModule);
  return (
    found.every(({ code }) => severity(code) !== 'error') &&
    runs.every((run) => !run.checked || run.checked.counts.error === 0)
  );
}

/** Feeds every input that waits from the first block that it can be computed with. A join is for the person to feed. */
export const wireFrom: Fix = {
  id: 'wire-from',
  propose: (ground) => {
    const { module, id, checked } = ground;
    const block = blockAt(ground);
    const inputs = block && portsOf(checked.linked, block)?.inputs;
    const before = resultAt(ground);
    if (typeof inputs !== 'number' || !before) return null;
    const wired = new Set(wiresTo(module, id).map(({ to }) => to[1]));
    const open = Array.from({ length: inputs }, (_, port) => port).filter((port) => !wired.has(port));
    const fitting = sources(ground).filter((end) => {
      const shape = resultAt(ground, end[0])?.outs[end[1]] ?? null;
      const ins = Array.from({ length: inputs }, (_, port) =>
        wired.has(port) ? (before.ins[port] ?? null) : shape,
      );
      // In a later repetition nothing may be known; then the trial tells.
      return shape === null || computes(ground, ins);
    });
    return fitting.slice(0, mostOffered).map((end) => ({
      label: `Wire it from ${nameOf(checked, end[0])}`,
      module: connectAll(
        module,
        end,
        open.map((port) => [id, port]),
      ),
    }));
  },
};
