/** Drafts in the browser's own database (IndexedDB). */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Draft, DraftStore } from '../../../editor/document/drafts.ts';

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
