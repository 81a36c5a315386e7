/** What an edit would come to, before it is made: it fits, or something would then have to be repaired. */

import type { Path } from '../graph/path.ts';
import type { Project } from '../graph/project.ts';
import { checkedAt, problemsOf } from './at.ts';
import { check } from './check.ts';
import { identity } from './identity.ts';
import type { Problem, Report } from './report.ts';
import { isWrong } from './severity.ts';

export interface Verdict {
  readonly fits: boolean;
  /** What would have to be repaired. */
  readonly problem?: Problem;
  /** What check says of the edited document. */
  readonly after: Report;
}

/** Errors of the block at which the edit is made count even where it had them before, others where they are new. */
export function verdict(
  report: Report,
  edited: Project,
  at: { readonly scope: Path; readonly id: string },
): Verdict {
  const after = check(edited, report.surroundings);
  const here = checkedAt(after, at.scope);
  const own = here && problemsOf(after, here, at.id).find(({ problem }) => isWrong(problem));
  if (own) return { fits: false, problem: own.problem, after };
  const known = new Set(report.problems.map(identity));
  const fresh = after.problems.find((problem) => isWrong(problem) && !known.has(identity(problem)));
  return fresh ? { fits: false, problem: fresh, after } : { fits: true, after };
}
