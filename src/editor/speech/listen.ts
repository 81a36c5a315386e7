/** Follows the document, and tells of it when the person pauses: a step, such as the keystrokes of one value, is told once. */
import type { Desk } from '../desk.ts';
import type { DocumentState } from '../document/document.ts';
import { checkedHere } from '../view/standing.ts';
import type { Stand } from './difference.ts';
import { told } from './told.ts';

/** After so long without an edit, ms. */
const pause = 450;

const standOf = (desk: Desk, state: DocumentState): Stand => ({
  report: state.report,
  here: checkedHere(state.report, desk.view.getState().scope),
});

/** Steps back or forth from one history to the next; none for an edit. */
function stepsTo(before: DocumentState, now: DocumentState): number | undefined {
  const ahead = now.history.future.length - before.history.future.length;
  const [undone, redone] = [now.history.future[0], before.history.future[0]];
  if (ahead === 1 && undone === before.history.now) return -1;
  return ahead === -1 && redone === now.history.now ? 1 : undefined;
}

export function listen(desk: Desk): () => void {
  let burst: { readonly from: Stand; steps: number; edited: boolean } | undefined;
  let callOff = (): void => undefined;
  const tell = (to: Stand): void => {
    if (!burst) return;
    const { from, steps, edited } = burst;
    burst = undefined;
    const [only] = desk.view.getState().selection;
    const text = told(from, to, edited ? 'edit' : steps, only);
    if (text !== '') desk.said.say(text);
  };
  const stop = desk.document.subscribe((now, before) => {
    if (now.draft !== before.draft) {
      burst = undefined;
      return;
    }
    if (now.report === before.report) return;
    const step = stepsTo(before, now);
    // What begins a step of its own is told apart from what came before; steps back and forth are told together.
    const begins = step === undefined && now.history.past.length > before.history.past.length;
    if (burst && (begins || burst.edited !== (step === undefined))) tell(standOf(desk, before));
    burst ??= { from: standOf(desk, before), steps: 0, edited: false };
    if (step === undefined) burst.edited = true;
    else burst.steps += step;
    callOff();
    callOff = desk.host.clock.after(pause, () => tell(standOf(desk, desk.document.getState())));
  });
  return () => {
    callOff();
    stop();
  };
}
