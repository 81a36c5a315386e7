/** The repairs of a problem as buttons: each says what it does and by how much the network grows. One undo step each. */

import { useMemo } from 'react';
import { offers } from '../../check/fixes.ts';
import type { Problem, Report } from '../../check/report.ts';
import { growth, repair } from '../../editor/commands/repair.ts';
import { useEditor } from '../editor.ts';

export interface FixesProps {
  /** The report in which the problem stands; it may lag behind the document by a moment. */
  readonly report: Report;
  readonly problem: Problem;
  /** At most so many. */
  readonly most?: number;
  /** Whether the recommended repair stands out: in one place of the page at a time. */
  readonly loud?: boolean;
}

export function FixButtons({ report, problem, most = 4, loud = false }: FixesProps) {
  const editor = useEditor();
  const list = useMemo(() => offers(report, problem).slice(0, most), [report, problem, most]);
  if (list.length === 0) return null;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {list.map((offer, i) => (
        <button
          key={offer.id}
          type="button"
          data-fix={offer.id}
          aria-label={`${offer.label}, ${growth(offer)}`}
          onClick={() => repair(editor, report, problem, offer.id)}
          className={`rounded-lg border px-3 py-1.5 text-left leading-tight transition-colors ${tone(problem, i, loud)}`}
        >
          <span className="block text-xs font-semibold">{offer.label}</span>
          <span className="block text-[10.5px]">{growth(offer)}</span>
        </button>
      ))}
    </div>
  );
}

/** The recommended repair of an error stands out; all others are quiet. */
const tone = (problem: Problem, i: number, loud: boolean): string =>
  i === 0 && problem.severity === 'error'
    ? loud
      ? 'border-transparent bg-error-fill text-white hover:brightness-110'
      : 'border-error-line/60 bg-paper text-error hover:bg-error-soft'
    : 'border-line bg-paper text-ink hover:bg-hover';
