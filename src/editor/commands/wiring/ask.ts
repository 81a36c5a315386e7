/** Wiring by keyboard: the selected block's wire is led to an end out of a list. */
import { showShape } from '../../../blocks/shape.ts';
import { checkedAt } from '../../../check/at.ts';
import { nameOf } from '../../../check/name.ts';
import type { End } from '../../../graph/project.ts';
import type { Desk } from '../../desk.ts';
import { current, scope } from '../../here.ts';
import type { Answer, Outcome } from '../../view/question.ts';
import { ask } from '../ask.ts';
import { only } from '../instance.ts';
import { tryWire } from '../trying.ts';
import { wire } from '../wiring.ts';
import { type Possible, sourcesOf, targetsOf } from './ends.ts';

export function askTarget(desk: Desk): void {
  const block = only(desk);
  if (!block) return;
  const here = scope(desk);
  ask(desk, {
    title: `Wire from ${nameOf(here, block.id)} to`,
    answers: targetsOf(current(desk), here, block.id).map((each) => answerOf(desk, each)),
    none: 'No block can take this wire without closing a loop. Add one first: press Escape, then /.',
    at: { scope: desk.view.getState().scope, id: block.id },
  });
}

export function askSource(desk: Desk): void {
  const block = only(desk);
  if (!block) return;
  const here = scope(desk);
  ask(desk, {
    title: `Wire into ${nameOf(here, block.id)} from`,
    answers: sourcesOf(current(desk), here, block.id).map((each) => answerOf(desk, each)),
    none: 'No block can feed this one without closing a loop. Add one first: press Escape, then /.',
    at: { scope: desk.view.getState().scope, id: block.id },
  });
}

const answerOf = (desk: Desk, { from, to, name, instead }: Possible): Answer => ({
  key: [...from, ...to].join(' '),
  name,
  outcome: () => {
    const outcome = outcomeOf(desk, from, to);
    return instead === undefined
      ? outcome
      : { ...outcome, words: `${outcome.words}, instead of the wire from ${instead}` };
  },
  perform: () => wire(desk, from, to),
});

/** A wire that gives rise to a problem may be drawn all the same: the problem is said, and can be repaired then. */
function outcomeOf(desk: Desk, from: End, to: End): Outcome {
  const at = desk.view.getState().scope;
  const trial = tryWire(desk, at, from, to);
  if (!trial?.fits) {
    const where = trial?.where ? ` at ${trial.where}` : '';
    return { words: `needs repair: ${trial?.word ?? 'in a loop'}${where}`, tone: 'warning' };
  }
  const shape = checkedAt(trial.after, at)?.blocks.get(to[0])?.shape ?? null;
  return { words: shape ? `fits: ${showShape(shape)}` : 'fits', tone: shape ? 'good' : 'plain' };
}
