/** What stands in the cells of a summary's table, in whatever form it is written: the rows, then the totals. */
import type { Shape } from '../../blocks/shape.ts';
import type { Summary } from './rows.ts';

export const headings = ['Layer', 'Block', 'Times', 'Output', 'Parameters', 'Multiplications'] as const;

export interface Cells {
  readonly layer: string;
  readonly name: string;
  /** Null in the lines below the layers. */
  readonly times: number | null;
  readonly output: Shape | null;
  /** Trained or not. */
  readonly params: number;
  readonly macs: number;
}

export function cells({ rows, totals, unbuilt }: Summary): readonly Cells[] {
  const below = (layer: string, name: string, params: number, macs: number): Cells => ({
    layer,
    name,
    times: null,
    output: null,
    params,
    macs,
  });
  const extra = unbuilt.params + unbuilt.nonTrainable;
  return [
    ...rows.map(({ layer, name, times, output, cost }) => ({
      layer,
      name,
      times,
      output,
      params: cost.params + cost.nonTrainable,
      macs: cost.macs,
    })),
    ...(extra !== 0 || unbuilt.macs !== 0
      ? [below('Not built', 'leads to no output', -extra, -unbuilt.macs)]
      : []),
    below('Total', '', totals.params + totals.nonTrainable, totals.macs),
  ];
}
