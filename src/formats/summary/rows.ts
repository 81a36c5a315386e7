/**
 * The table of a network's layers, as papers print it: modules are opened, and equal iterations are one row with × n.
 * A row's figures are for all n, so that the rows add up to the totals.
 */
import { addCosts, type Cost, free } from '../../blocks/cost.ts';
import type { Shape } from '../../blocks/shape.ts';
import { blockOf, nameOf } from '../../check/name.ts';
import type { BlockResult, Checked, Report } from '../../check/report.ts';

export interface Row {
  /** Ids from the root down, joined by /, as in the compiled model; without iterations. */
  readonly layer: string;
  /** What it is called on the canvas. */
  readonly name: string;
  readonly kind: string;
  /** How often it stands in the network, the repeats of all modules around it counted. */
  readonly times: number;
  /** Null where it is unknown. */
  readonly output: Shape | null;
  readonly cost: Cost;
}

export interface Summary {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly totals: Cost;
  /** What the rows count beyond the totals: blocks that lead to no output are drawn, but not built. */
  readonly unbuilt: Cost;
}

export function summary(report: Report): Summary {
  const rows = rowsOf(report.root, [], 1);
  const drawn = rows.reduce((sum, { cost }) => addCosts(sum, cost), free);
  return {
    title: report.project.name,
    rows,
    totals: report.totals,
    unbuilt: addCosts(drawn, report.totals, -1),
  };
}

/** In data order; what is bypassed is left out, and so are the ports of modules. */
function rowsOf(checked: Checked, path: readonly string[], times: number): readonly Row[] {
  return checked.order.flatMap((id): readonly Row[] => {
    const block = blockOf(checked, id);
    const result = checked.blocks.get(id);
    if (!block || !result || result.bypassed) return [];
    if (path.length > 0 && (block.kind === 'port-in' || block.kind === 'port-out')) return [];
    const here = [...path, id];
    const row = (each: Pick<BlockResult, 'outs' | 'cost'>, output: Shape | null, n: number): Row => ({
      layer: here.join('/'),
      name: nameOf(checked, id),
      kind: block.kind,
      times: n,
      output,
      cost: addCosts(free, each.cost, n),
    });
    if (!result.runs) return [row(result, result.shape, times)];
    return result.runs.flatMap((run) =>
      run.checked
        ? rowsOf(run.checked, here, times * run.times)
        : [row(run, run.outs[0] ?? null, times * run.times)],
    );
  });
}
