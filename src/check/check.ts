/**
 * Checks a document: shapes, costs and problems of every block, and with a data set chosen also whether it fits. Pure,
 * runs on every keystroke, and never throws for what a person can make or a file can hold.
 */
import { free } from '../blocks/cost.ts';
import type { Project } from '../graph/project.ts';
import { expandedCount, maxExpanded } from './count.ts';
import { ends } from './ends.ts';
import { type Linked, link } from './link.ts';
import { checkModule } from './module.ts';
import { defaults } from './params.ts';
import { problems } from './problems.ts';
import type { Checked, Found, Report, Surroundings } from './report.ts';
import { noResults } from './results.ts';
import { totalsOf } from './totals.ts';

export function check(project: Project, surroundings: Surroundings = {}): Report {
  const linked = link(project);
  const tooLarge = expandedCount(linked) > maxExpanded;
  const root = tooLarge ? unexpanded(linked) : checkModule(linked, defaults(linked.module.params), [], true);
  const list = problems(root, tooLarge ? [] : ends(root, surroundings));
  const ok = list.every((each) => each.severity !== 'error');
  return { project, surroundings, root, totals: totalsOf(root), problems: list, ok };
}

/** What is said of a document that would be too large when written out: that, and nothing else. */
function unexpanded(linked: Linked): Checked {
  const found: Found = { block: '', code: 'too-large', facts: { max: maxExpanded } };
  return {
    linked,
    values: {},
    outputs: [],
    cost: free,
    blocks: noResults,
    order: [],
    own: [found],
    counts: { error: 1, warning: 0, hint: 0 },
  };
}
