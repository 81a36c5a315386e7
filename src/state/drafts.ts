/**
 * Drafts in the browser's own database (IndexedDB): one per document, so that nothing is lost by closing a tab. They never
 * touch a file that the person saved.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Project } from '../graph/project.ts';
import type { Recipe } from '../train/protocol.ts';

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

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { time: number } };
}

/** Drafts that are kept; the oldest go first. */
const KEPT = 30;

/** The browser's store; the database is opened by the first use. */
export function browserDrafts(): DraftStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = async (): Promise<IDBPDatabase<Schema>> => {
    const { openDB } = await import('idb');
    return openDB<Schema>('netloom', 1, {
      upgrade: (db) => {
        db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('time', 'time');
      },
    });
  };
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= database();
    return opened;
  };
  return {
    put: async (draft) => {
      await (await open()).put('drafts', draft);
    },
    recent: async () => {
      const db = await open();
      const drafts = (await db.getAllFromIndex('drafts', 'time')).reverse();
      await Promise.all(drafts.slice(KEPT).map(({ id }) => db.delete('drafts', id)));
      return drafts.slice(0, KEPT);
    },
    remove: async (id) => (await open()).delete('drafts', id),
  };
}
