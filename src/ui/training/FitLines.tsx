/** How images of a size reach each Input of the open network. */

import { nameOf } from '../../check/name.ts';
import type { Fit } from '../../data/dataset.ts';
import { describeFit, fitPlan } from '../../data/fit.ts';
import { useDocument } from '../editor.ts';

type Size = readonly [height: number, width: number, channels: number];

export function FitLines({ image }: { image: Size }) {
  const report = useDocument((state) => state.report);
  const root = report.project.modules[report.project.root];
  const inputs = root?.blocks.filter(({ kind }) => kind === 'input') ?? [];
  return inputs.map(({ id }) => {
    const result = report.root.blocks.get(id);
    const shape = result?.outs[0];
    const fit = result?.params?.fit as Fit | undefined;
    if (shape?.length !== 3 || !fit) return null;
    return (
      <p key={id} className="text-soft">
        {nameOf(report.root, id)}: {describeFit(fitPlan(image, shape as unknown as Size, fit))}.
      </p>
    );
  });
}
