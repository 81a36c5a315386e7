/** What an edit would come to, before it is made: it fits, or something would then have to be repaired. */

import type { Path } from '../graph/path.ts';
import type { Project } from '../graph/project.ts';
import { checkedAt, problemsOf } from './at.ts';
import { check } from './check.ts';
import type { Problem, ProblemCode, Report } from './report.ts';

export interface Verdict {
  readonly fits: boolean;
  /** What would have to be repaired. */
  readonly problem?: Problem;
  /** What check says of the edited document. */
  readonly after: Report;
}

/** Not wrong, only not finished: a wire is still to come. */
const unfinished: ReadonlySet<ProblemCode> = new Set([
  'unconnected',
  'too-few-inputs',
  'unreachable',
  'no-input',
  'no-output',
]);

const isWrong = ({ severity, code }: Problem): boolean => severity === 'error' && !unfinished.has(code);

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

const identity = ({ code, at, port, param }: Problem): string => JSON.stringify([code, at, port, param]);
