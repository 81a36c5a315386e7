/** Repairs by keyboard: what is wrong with the selected block, or else first in the network, with its repairs to choose from. */
import { problemsOf } from '../../check/at.ts';
import { offers } from '../../check/fixes.ts';
import type { Problem, Report, Severity } from '../../check/report.ts';
import { useNotice } from '../../state/notice.ts';
import { scope } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { ask } from '../chooser/store.ts';
import { growth, repair } from '../parts/FixButtons.tsx';
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

export function askRepair(): void {
  const { report } = useProject.getState();
  const { selection } = useView.getState();
  const [only] = selection;
  const own =
    only !== undefined && selection.size === 1
      ? first(
          report,
          problemsOf(report, scope(), only).map(({ problem }) => problem),
        )
      : undefined;
  const problem = own ?? first(report, report.problems);
  if (!problem) return;
  if (problem !== own) {
    if (problem.at.length === 0) {
      useNotice.getState().say(problem.message);
      return;
    }
    goToBlock(problem.at);
  }
  const view = useView.getState();
  const [id = ''] = view.selection;
  ask({
    title: 'Repair',
    about: problem.message,
    choices: offers(report, problem).map((offer) => ({
      key: offer.id,
      name: offer.label,
      judge: () => ({ words: growth(offer), tone: 'plain' }),
      perform: () => repair(report, problem, offer.id),
    })),
    none: 'This one has no repair by itself: do what the sentence says, or press Escape.',
    at: { scope: view.scope, id },
  });
}
