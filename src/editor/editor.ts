/** The editor without a page: `createEditor(host)` is the only way in, and all of its state is in the one object. */
import { createDesk, type Desk } from './desk.ts';
import { createDrafts, type Drafts } from './document/autosave.ts';
import type { Host } from './host.ts';
import { listen } from './speech/listen.ts';
import { choiceOf } from './training/choice.ts';
import { followSteps } from './training/first-steps.ts';
import { createTraining, type Training } from './training/training.ts';

export interface Editor extends Desk, Training {
  readonly drafts: Drafts;
}

export function createEditor(host: Host): Editor {
  const desk = createDesk(host);
  const training = createTraining(desk);
  const { document, notice, steps } = desk;
  listen(desk);
  followSteps(document, training.runs, steps);
  const drafts = createDrafts({ host, document, say: notice.say }, choiceOf(training));
  return { ...desk, ...training, drafts };
}
