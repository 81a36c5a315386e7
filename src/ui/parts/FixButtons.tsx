/** The repairs of a problem as buttons: each says what it does and by how much the network grows. One undo step each. */
import { useMemo } from 'react';
import { applyFix, offers } from '../../check/fixes.ts';
import type { FixOffer, Problem, Report } from '../../check/report.ts';
import { useProject } from '../../state/project.ts';
import { inFull } from '../numbers.ts';
import { type FixesProps, keyOf } from './problem.ts';

/** `+544 parameters`, or that it costs none. */
export function growth({ adds }: FixOffer): string {
  if (adds.params === 0) return 'no new parameters';
  return `${adds.params > 0 ? '+' : '−'}${inFull(Math.abs(adds.params))} parameters`;
}

/** Applies a repair as one step. */
export function repair(report: Report, problem: Problem, id: string): void {
  const { report: now, edit } = useProject.getState();
  // Never the repair of a document that has changed since: then the same problem is looked up in the one that is open.
  const here = now === report ? problem : now.problems.find((each) => keyOf(each) === keyOf(problem));
  if (here) edit(() => applyFix(now, here, id));
}

export function FixButtons({ report, problem, most = 4, loud = false }: FixesProps) {
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
          onClick={() => repair(report, problem, offer.id)}
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
