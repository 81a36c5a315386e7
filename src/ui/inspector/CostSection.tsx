/** Weights and multiplications of a block as products, and its share of the network. */

import type { BlockResult } from '../../check/report.ts';
import { inFull, inPercent, inShort } from '../../editor/numbers.ts';
import { explained } from '../../editor/values/explained.ts';
import type { Block } from '../../graph/project.ts';
import { useDocument } from '../editor.ts';
import { Offer } from './Offer.tsx';
import { PartsTable } from './PartsTable.tsx';
import { Section } from './Section.tsx';

export function CostSection({ block, result }: { readonly block: Block; readonly result: BlockResult }) {
  const totals = useDocument((state) => state.report.totals);
  const known = explained(block, result);
  const { params, macs, nonTrainable } = result.cost;
  if (params === 0 && macs === 0 && nonTrainable === 0) return null;
  return (
    <Section title="Cost" boxed>
      <Sum name="Weights" lines={known?.params ?? []} total={inFull(params)} times={timesOf(result)} />
      {macs > 0 && (
        <>
          <Sum
            name="Multiplications"
            lines={known?.macs ?? []}
            total={inShort(macs)}
            times={timesOf(result)}
          />
          <Share of="multiplications" part={macs} whole={totals.macs} />
        </>
      )}
      {macs === 0 && params > 0 && <Share of="weights" part={params} whole={totals.params} />}
      {block.kind === 'module' && <PartsTable id={block.id} result={result} />}
      <Offer id={block.id} />
    </Section>
  );
}

const timesOf = (result: BlockResult): number => result.runs?.reduce((sum, run) => sum + run.times, 0) ?? 1;

interface SumProps {
  readonly name: string;
  readonly lines: readonly string[];
  readonly total: string;
  readonly times: number;
}

/** A product that says its result stands alone; of a repeated block, the sums are those of the first. */
function Sum({ name, lines, total, times }: SumProps) {
  return (
    <div className="pb-1">
      <p>
        {name} <strong className="font-semibold">{total}</strong>
        {times > 1 && <span className="text-xs text-soft"> in {inFull(times)}, the first:</span>}
      </p>
      {lines.map((line) => (
        <p key={line} className="text-xs break-words text-soft">
          {line}
        </p>
      ))}
    </div>
  );
}

function Share({ of, part, whole }: { readonly of: string; readonly part: number; readonly whole: number }) {
  const share = whole > 0 ? part / whole : 0;
  return (
    <>
      <div aria-hidden="true" className="mt-1 h-1.5 overflow-hidden rounded-full bg-line">
        <div className="h-full rounded-full bg-accent" style={{ width: `${100 * share}%` }} />
      </div>
      <p className="mt-1 text-xs text-soft">
        {inPercent(share)} of the network’s {of}
      </p>
    </>
  );
}
