/** Repairs by keyboard: what is wrong with the selected block, or else first in the network, with its repairs to choose from. */

import { problemsOf } from '../../check/at.ts';
import { applyFix, offers } from '../../check/fixes.ts';
import { identity } from '../../check/identity.ts';
import type { FixOffer, Problem, Report, Severity } from '../../check/report.ts';
import type { Desk } from '../desk.ts';
import { scope } from '../here.ts';
import { inFull } from '../numbers.ts';
import { ask } from './ask.ts';
import { goToBlock } from './travel.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

const bySeverity = (a: Problem, b: Problem): number => rank[a.severity] - rank[b.severity];

/** Repairs are tried before they are offered, so not all of a long list are asked. */
const most = 40;

/** What can be repaired comes before what can only be said. */
const first = (report: Report, problems: readonly Problem[]): Problem | undefined => {
  const sorted = [...problems].sort(bySeverity).slice(0, most);
  return sorted.find((problem) => offers(report, problem).length > 0) ?? sorted[0];
};

export function askRepair(desk: Desk): void {
  const { report } = desk.document.getState();
  const { selection } = desk.view.getState();
  const [only] = selection;
  const own =
    only !== undefined && selection.size === 1
      ? first(
          report,
          problemsOf(report, scope(desk), only).map(({ problem }) => problem),
        )
      : undefined;
  const problem = own ?? first(report, report.problems);
  if (!problem) return;
  if (problem !== own) {
    if (problem.at.length === 0) {
      desk.notice.say(problem.message);
      return;
    }
    goToBlock(desk, problem.at);
  }
  const view = desk.view.getState();
  const [id = ''] = view.selection;
  ask(desk, {
    title: 'Repair',
    about: problem.message,
    answers: offers(report, problem).map((offer) => ({
      key: offer.id,
      name: offer.label,
      outcome: () => ({ words: growth(offer), tone: 'plain' }),
      perform: () => repair(desk, report, problem, offer.id),
    })),
    none: 'This one has no repair by itself: do what the sentence says, or press Escape.',
    at: { scope: view.scope, id },
  });
}

/** `+544 parameters`, or that it costs none. */
export function growth({ adds }: FixOffer): string {
  if (adds.params === 0) return 'no new parameters';
  return `${adds.params > 0 ? '+' : '−'}${inFull(Math.abs(adds.params))} parameters`;
}

/** Applies a repair as one step. */
export function repair(desk: Desk, report: Report, problem: Problem, id: string): void {
  const { report: now, edit } = desk.document.getState();
  // Never the repair of a document that has changed since: then the same problem is looked up in the one that is open.
  const here = now === report ? problem : now.problems.find((each) => identity(each) === identity(problem));
  if (here) edit(() => applyFix(now, here, id));
}
