/** The editor without a page: `createEditor(host)` is the only way in, and all of its state is in the one object. */
import { createDesk, type Desk } from './desk.ts';
import { createDrafts, type Drafts, type TrainingChoice } from './document/autosave.ts';
import type { Host } from './host.ts';
import { listen } from './speech/listen.ts';

export interface Editor extends Desk {
  readonly drafts: Drafts;
}

const noChoice: TrainingChoice = {
  getState: () => undefined as never,
  setState: () => undefined,
  subscribe: () => () => undefined,
};

export function createEditor(host: Host, choice = noChoice): Editor {
  const desk = createDesk(host);
  listen(desk);
  return { ...desk, drafts: createDrafts({ host, document: desk.document, say: desk.notice.say }, choice) };
}
