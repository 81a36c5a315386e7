/** All problems of the network, errors first, each with its repairs. A click goes to the block. */

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useDeferredValue } from 'react';
import { identity } from '../../check/identity.ts';
import type { Problem, Report, Severity } from '../../check/report.ts';
import { goToBlock } from '../../editor/commands/travel.ts';
import { inFull } from '../../editor/numbers.ts';
import { wayTo } from '../../editor/scene/names.ts';
import { Fixes } from '../controls/Fixes.tsx';
import { useDocument, useEditor } from '../editor.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
const icons = { error: CircleAlert, warning: TriangleAlert, hint: Info };
const tones = { error: 'text-error', warning: 'text-warning', hint: 'text-soft' };
/** Each shown problem's repairs are tried one by one, so a long list is not drawn to its end. */
const most = 60;

const sorted = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((a, b) => rank[a.severity] - rank[b.severity]);

export function Problems() {
  // Repairs are tried before they are offered: typing does not wait for that.
  const report = useDeferredValue(useDocument((state) => state.report));
  const empty = report.root.linked.module.blocks.length === 0;
  const list = sorted(report.problems);
  if (list.length === 0 || empty)
    return (
      <p className="flex items-center gap-2 px-5 py-4 text-soft">
        <CircleCheck aria-hidden="true" className="size-4 text-good" />
        {empty ? 'Nothing to check yet: the canvas is empty.' : 'No problems: every shape fits.'}
      </p>
    );
  return (
    <ul aria-label="Problems" className="divide-y divide-line px-2 pb-2">
      {list.slice(0, most).map((problem) => (
        <Row key={identity(problem)} report={report} problem={problem} />
      ))}
      {list.length > most && (
        <li className="px-3 py-2.5 text-soft">
          and {inFull(list.length - most)} more, further down the network
        </li>
      )}
    </ul>
  );
}

function Row({ report, problem }: { readonly report: Report; readonly problem: Problem }) {
  const editor = useEditor();
  const Icon = icons[problem.severity];
  const names = wayTo(report.root, problem.at);
  return (
    <li data-code={problem.code} data-severity={problem.severity} className="flex gap-4 px-2 py-2.5">
      <button
        type="button"
        aria-label={`${problem.severity}: ${problem.message} Go to ${names.join(' › ') || 'the network'}`}
        onClick={() => goToBlock(editor, problem.at)}
        className="-m-1 flex min-w-0 flex-1 items-start gap-2.5 rounded-md p-1 text-left hover:bg-hover"
      >
        <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${tones[problem.severity]}`} />
        <span className="min-w-0">
          <span className="block leading-snug font-medium">{problem.message}</span>
          {names.length > 1 && (
            <span className="block text-xs leading-relaxed font-medium text-soft">
              in {names.join(' › ')}
            </span>
          )}
          <span className="block text-xs leading-relaxed text-soft">{problem.why}</span>
        </span>
      </button>
      <div className="flex max-w-[46%] shrink-0 justify-end">
        <Fixes report={report} problem={problem} />
      </div>
    </li>
  );
}
