/** What would come of a wire: the edit is tried, and check says whether everything fits. */
import { showShape } from '../../blocks/shape.ts';
import { check } from '../../check/check.ts';
import { nameOf } from '../../check/name.ts';
import type { Problem } from '../../check/report.ts';
import { editModule } from '../../graph/edit/project.ts';
import { connect } from '../../graph/edit/wires.ts';
import type { End } from '../../graph/project.ts';
import { checkedHere } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { inWords, unfinished } from '../canvas/words.ts';
import type { Verdict } from '../chooser/store.ts';
import { openModule } from '../commands/document.ts';

const placeOf = ({ code, at }: Problem): string => [code, ...at].join(' ');

const errors = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ code, severity }) => severity === 'error' && !unfinished.has(code));

/** A wire that gives rise to a problem may be drawn all the same: the problem is said, and can be repaired then. */
export function verdictOn(from: End, to: End): Verdict {
  const { report, history, surroundings } = useProject.getState();
  const { scope } = useView.getState();
  const next = check(
    editModule(history.now, openModule(), (module) => connect(module, from, to)),
    surroundings,
  );
  const known = new Set(errors(report.problems).map(placeOf));
  const fresh = errors(next.problems).find((problem) => !known.has(placeOf(problem)));
  const there = checkedHere(next, scope);
  if (fresh) {
    const last = fresh.at.at(-1);
    const where = last !== undefined && last !== to[0] ? ` at ${nameOf(there, last)}` : '';
    return { words: `needs repair: ${inWords[fresh.code]}${where}`, tone: 'warning' };
  }
  const shape = there.blocks.get(to[0])?.shape ?? null;
  return { words: shape ? `fits: ${showShape(shape)}` : 'fits', tone: shape ? 'good' : 'plain' };
}
