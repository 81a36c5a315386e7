/** What is wrong with this block, with its repairs. */

import { useDeferredValue } from 'react';
import { problemsOf } from '../../check/at.ts';
import { identity } from '../../check/identity.ts';
import { goToBlock } from '../../editor/commands/travel.ts';
import { wayTo } from '../../editor/scene/names.ts';
import { checkedHere } from '../../editor/view/standing.ts';
import { Fixes } from '../controls/Fixes.tsx';
import { useDocument, useEditor, useView } from '../editor.ts';

const tones = {
  error: 'border-error-line/40 bg-error-soft text-error',
  warning: 'border-warning-line/40 bg-warning-soft text-warning',
  hint: 'border-line bg-sunken text-soft',
};

export function BlockProblems({ id }: { readonly id: string }) {
  const editor = useEditor();
  const report = useDeferredValue(useDocument((state) => state.report));
  const scope = useView((state) => state.scope);
  const checked = checkedHere(report, scope);
  // What would be cheaper is offered beside the cost.
  const here = problemsOf(report, checked, id)
    .filter(({ problem, way }) => problem.code !== 'bottleneck' || way.length > 1)
    .slice(0, 6);
  if (here.length === 0) return null;
  return (
    <ul aria-label="Problems of this block" className="mt-3 flex flex-col gap-2">
      {here.map(({ problem, way }) => (
        <li
          key={identity(problem)}
          className={`flex flex-col gap-2 rounded-lg border p-2.5 text-xs leading-relaxed ${tones[problem.severity]}`}
        >
          <p>{problem.message}</p>
          {way.length > 1 && (
            <button
              type="button"
              onClick={() => goToBlock(editor, [...scope, ...way])}
              className="-mt-1 self-start text-left text-soft underline-offset-2 hover:underline"
            >
              in {wayTo(checked, way).join(' › ')}
            </button>
          )}
          <Fixes report={report} problem={problem} />
        </li>
      ))}
    </ul>
  );
}
