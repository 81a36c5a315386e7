/** What commands and gestures work on: the open document, what is looked at, what is in the hand, and the host. */

import { createDocument, type DocumentStore } from './document/document.ts';
import { createTemplates, type Templates } from './document/templates.ts';
import type { Host } from './host.ts';
import { createStore, type Store } from './store.ts';
import { createFinding, type FindingStore } from './view/finding.ts';
import { createHand, createMotion, type HandStore, type MotionStore } from './view/hand.ts';
import { createNotice, type NoticeStore } from './view/notice.ts';
import { createPanels, type PanelsStore } from './view/panels.ts';
import { createQuestion, type QuestionStore } from './view/question.ts';
import { createRecent, type Recent } from './view/recent.ts';
import { createSaid, type SaidStore } from './view/said.ts';
import { createSheets, type SheetsStore } from './view/sheets.ts';
import { createSteps, type StepsStore } from './view/steps.ts';
import { createView, type ViewStore } from './view/view.ts';

export interface Desk {
  readonly host: Host;
  readonly document: DocumentStore;
  readonly view: ViewStore;
  readonly panels: PanelsStore;
  readonly notice: NoticeStore;
  readonly said: SaidStore;
  readonly finding: FindingStore;
  readonly question: QuestionStore;
  readonly sheets: SheetsStore;
  readonly hand: HandStore;
  readonly motion: MotionStore;
  readonly steps: StepsStore;
  /** What was last copied here, as text. */
  readonly copied: Store<{ readonly text: string }>;
  readonly templates: Templates;
  /** What was added, and what was commanded, of late. */
  readonly recent: { readonly blocks: Recent; readonly commands: Recent };
}

export function createDesk(host: Host): Desk {
  const document = createDocument();
  const { storage } = host;
  return {
    host,
    document,
    view: createView(document),
    panels: createPanels(storage),
    notice: createNotice(),
    said: createSaid(),
    finding: createFinding(),
    question: createQuestion(),
    sheets: createSheets(),
    hand: createHand(),
    motion: createMotion(),
    steps: createSteps(storage),
    copied: createStore(() => ({ text: '' })),
    templates: createTemplates(host.page.templates, document),
    recent: { blocks: createRecent(storage, 'blocks'), commands: createRecent(storage, 'commands') },
  };
}
