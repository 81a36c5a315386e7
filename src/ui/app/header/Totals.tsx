/** How large the whole network is. */

import { inFull, inShort } from '../../../editor/numbers.ts';
import { useDocument } from '../../editor.ts';

export function Totals() {
  const params = useDocument((state) => state.report.totals.params);
  const macs = useDocument((state) => state.report.totals.macs);
  return (
    <dl aria-label="Totals" className="flex shrink-0 gap-4 text-xs text-soft">
      <Figure value={inFull(params)} unit="params" name="Trainable parameters" />
      <Figure
        value={inShort(macs)}
        unit="MACs"
        name="Multiply-accumulates for one image"
        className="max-[1100px]:hidden"
      />
    </dl>
  );
}

function Figure({
  value,
  unit,
  name,
  className = '',
}: {
  readonly value: string;
  readonly unit: string;
  readonly name: string;
  readonly className?: string;
}) {
  return (
    <div className={`flex gap-1 ${className}`} title={name}>
      <dt className="order-2">{unit}</dt>
      <dd className="min-w-12 text-right font-semibold text-ink">{value}</dd>
    </div>
  );
}
