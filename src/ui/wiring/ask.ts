/** Wiring by keyboard: the selected block's wire is led to an end out of a list. */
import { nameOf } from '../../check/name.ts';
import { scope } from '../../state/open.ts';
import { useView } from '../../state/view.ts';
import { ask, type Choice } from '../chooser/store.ts';
import { current } from '../commands/document.ts';
import { only } from '../commands/instance.ts';
import { wire } from '../commands/wiring.ts';
import { type Possible, sourcesOf, targetsOf } from './ends.ts';
import { verdictOn } from './verdict.ts';

const choiceOf = ({ from, to, name, instead }: Possible): Choice => ({
  key: [...from, ...to].join(' '),
  name,
  judge: () => {
    const verdict = verdictOn(from, to);
    return instead === undefined
      ? verdict
      : { ...verdict, words: `${verdict.words}, instead of the wire from ${instead}` };
  },
  perform: () => wire(from, to),
});

export function askTarget(): void {
  const block = only();
  if (!block) return;
  const here = scope();
  ask({
    title: `Wire from ${nameOf(here, block.id)} to`,
    choices: targetsOf(current(), here, block.id).map(choiceOf),
    none: 'No block can take this wire without closing a loop. Add one first: press Escape, then /.',
    at: { scope: useView.getState().scope, id: block.id },
  });
}

export function askSource(): void {
  const block = only();
  if (!block) return;
  const here = scope();
  ask({
    title: `Wire into ${nameOf(here, block.id)} from`,
    choices: sourcesOf(current(), here, block.id).map(choiceOf),
    none: 'No block can feed this one without closing a loop. Add one first: press Escape, then /.',
    at: { scope: useView.getState().scope, id: block.id },
  });
}
