/** What is wrong with this block, with its repairs. */
import { useDeferredValue } from 'react';
import { useProject } from '../../state/project.ts';
import { Fixes, keyOf } from '../parts/Fixes.tsx';

const tones = {
  error: 'border-error-line/40 bg-error-soft text-error',
  warning: 'border-warning-line/40 bg-warning-soft text-warning',
  hint: 'border-line bg-sunken text-soft',
};

export function BlockProblems({ id }: { readonly id: string }) {
  const report = useDeferredValue(useProject((state) => state.report));
  const here = report.problems.filter((problem) => problem.at[0]?.split(':')[0] === id).slice(0, 6);
  if (here.length === 0) return null;
  return (
    <ul aria-label="Problems of this block" className="mt-3 flex flex-col gap-2">
      {here.map((problem) => (
        <li
          key={keyOf(problem)}
          className={`flex flex-col gap-2 rounded-lg border p-2.5 text-xs leading-relaxed ${tones[problem.severity]}`}
        >
          <p>{problem.message}</p>
          <Fixes report={report} problem={problem} />
        </li>
      ))}
    </ul>
  );
}
