/** Drafts: one per document, so that nothing is lost by closing a tab. They never touch a file that the person saved. */
import type { Project } from '../../graph/project.ts';
import type { Recipe } from '../../train/protocol.ts';

export interface Draft {
  readonly id: string;
  readonly name: string;
  /** When it was kept, ms since 1970. */
  readonly time: number;
  /** False for a template or file that was opened and left as it was: it is dropped once another document is opened. */
  readonly edited: boolean;
  readonly project: Project;
  /** How it is trained; older drafts lack it. */
  readonly training?: Training;
}

/** What is set beside the document for its next run. */
export interface Training {
  readonly recipe: Recipe;
  /** The digits that are made to train on. */
  readonly digits: { readonly count: number; readonly seed: number };
}

/** Where drafts are kept. Each may reject where the browser refuses storage. */
export interface DraftStore {
  readonly put: (draft: Draft) => Promise<void>;
  /** Newest first. */
  readonly recent: () => Promise<readonly Draft[]>;
  readonly remove: (id: string) => Promise<void>;
}
