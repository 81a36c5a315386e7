/** What would make a convolution cheaper, beside what it costs: the bottleneck, with its saving. */

import { useDeferredValue } from 'react';
import { problemsOf } from '../../check/at.ts';
import { checkedHere } from '../../editor/view/standing.ts';
import { Fixes } from '../controls/Fixes.tsx';
import { useDocument, useView } from '../editor.ts';

export function Offer({ id }: { readonly id: string }) {
  const report = useDeferredValue(useDocument((state) => state.report));
  const scope = useView((state) => state.scope);
  const hint = problemsOf(report, checkedHere(report, scope), id).find(
    ({ problem, way }) => problem.code === 'bottleneck' && way.length === 1,
  )?.problem;
  if (!hint) return null;
  return (
    <div className="mt-2 flex flex-col gap-2 border-t border-line pt-2 text-xs leading-relaxed text-soft">
      <p>{hint.why}</p>
      <Fixes report={report} problem={hint} />
    </div>
  );
}
