/** What would come of a wire, in words: the edit is tried, and check says whether everything fits. */
import { showShape } from '../../blocks/shape.ts';
import { checkedAt } from '../../check/at.ts';
import { nameOf } from '../../check/name.ts';
import { verdict } from '../../check/verdict.ts';
import { editModule } from '../../graph/edit/project.ts';
import { connect } from '../../graph/edit/wires.ts';
import type { End } from '../../graph/project.ts';
import { scope as checkedHere } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { inWords } from '../canvas/words.ts';
import type { Verdict } from '../chooser/store.ts';
import { openModule } from '../commands/document.ts';

/** A wire that gives rise to a problem may be drawn all the same: the problem is said, and can be repaired then. */
export function verdictOn(from: End, to: End): Verdict {
  const { report } = useProject.getState();
  const { scope } = useView.getState();
  const edited = editModule(report.project, openModule(), (module) => connect(module, from, to));
  const { problem, after } = verdict(report, edited, { scope, id: to[0] });
  if (problem) {
    const last = problem.at.at(-1);
    const where = last !== undefined && last !== to[0] ? ` at ${nameOf(checkedHere(), last)}` : '';
    return { words: `needs repair: ${inWords[problem.code]}${where}`, tone: 'warning' };
  }
  const shape = checkedAt(after, scope)?.blocks.get(to[0])?.shape ?? null;
  return { words: shape ? `fits: ${showShape(shape)}` : 'fits', tone: shape ? 'good' : 'plain' };
}
