/**
 * Keeps the open document as a draft: shortly after each edit, at once when the page is hidden. Where the browser refuses
 * storage the app works on and says so.
 */

import type { History } from '../../graph/history.ts';
import type { Project } from '../../graph/project.ts';
import { createStore, type Store } from '../store.ts';
import { claimsOf, type Locks } from './claim.ts';
import type { DocumentStore } from './document.ts';
import type { Draft, DraftStore, Training } from './drafts.ts';

export interface AutosaveState {
  /** `off`: the browser refuses to keep anything. */
  readonly state: 'saved' | 'saving' | 'off';
  /** Why nothing is kept; '' while it is. */
  readonly message: string;
  /** Newest first, without the open document. */
  readonly recent: readonly Draft[];
}

/** What is watched: the open document under its draft's key, and how it is trained. */
export interface Source {
  readonly getState: () => {
    readonly history: History;
    readonly draft: string;
    readonly training?: Training;
  };
  readonly subscribe: (hear: () => void) => () => void;
}

export interface Autosave {
  /** Keeps what is not yet kept, now. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

/** Quiet time after an edit before it is kept, ms. */
const QUIET = 600;

export const refusal =
  'Drafts need the browser’s storage but this window refuses it (a private window, or a full disk). Save the project to a file to keep it.';

/** Watches the document and keeps it in `store`. `say` is told how it stands. */
export function keepDrafts(
  store: DraftStore,
  source: Source,
  say: (state: Partial<AutosaveState>) => void,
  quiet = QUIET,
  now: () => number = Date.now,
  /** Drafts whose document differs from how it was first opened, known from this visit or an earlier one. */
  edited: Set<string> = new Set(),
): Autosave {
  let kept: Project | null = null;
  let keptTraining: Training | undefined;
  let draft = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const isKept = (history: History, id: string, training: Training | undefined): boolean =>
    history.now === kept &&
    id === draft &&
    training?.recipe === keptTraining?.recipe &&
    training?.digits === keptTraining?.digits;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { history, draft: id, training } = source.getState();
    if (isKept(history, id, training)) return;
    const moved = id !== draft ? draft : '';
    [kept, keptTraining, draft] = [history.now, training, id];
    if (history.past.length + history.future.length > 0) edited.add(id);
    try {
      const project = history.now;
      const entry = { id, name: project.name, time: now(), edited: edited.has(id), project };
      await store.put(training ? { ...entry, training } : entry);
      if (moved && !edited.has(moved)) await store.remove(moved);
      const recent = await store.recent();
      for (const each of recent) if (each.edited) edited.add(each.id);
      if (timer === undefined)
        say({ state: 'saved', message: '', recent: recent.filter((each) => each.id !== id) });
    } catch {
      say({ state: 'off', message: refusal });
    }
  };
  // One after the other, so that an older document never overwrites a newer one.
  const flush = (): Promise<void> => {
    last = last.then(write);
    return last;
  };
  const hear = (): void => {
    const { history, draft: id, training } = source.getState();
    if (isKept(history, id, training)) return;
    say({ state: 'saving' });
    clearTimeout(timer);
    timer = setTimeout(flush, id === draft ? quiet : 0);
  };
  const unsubscribe = source.subscribe(hear);
  hear();
  return {
    flush,
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

/** How the open document is trained, which is kept with it. */
export interface TrainingChoice {
  readonly getState: () => Training;
  readonly setState: (training: Training) => void;
  readonly subscribe: (hear: () => void) => () => void;
}

export interface Drafts {
  readonly state: Store<AutosaveState>;
  /** The draft that was open last; null on a first visit, or where storage is refused. */
  readonly last: () => Promise<Draft | null>;
  /** Opens a draft to go on with; where another tab keeps it, a copy of it. */
  readonly open: (draft: Draft) => Promise<void>;
  /** Begins to keep the open document. */
  readonly start: () => Autosave;
}

interface Kept {
  /** What of the host is needed. */
  readonly host: {
    readonly drafts: DraftStore;
    readonly locks: Locks | undefined;
    readonly clock: { readonly now: () => number };
  };
  readonly document: DocumentStore;
  /** Tells the person. */
  readonly say: (text: string) => void;
}

export function createDrafts({ host, document, say: tell }: Kept, training: TrainingChoice): Drafts {
  const state = createStore<AutosaveState>(() => ({ state: 'saved', message: '', recent: [] }));
  const claims = claimsOf(host.locks);
  const edited = new Set<string>();
  return {
    state,
    last: async () => {
      try {
        const recent = await host.drafts.recent();
        for (const each of recent) if (each.edited) edited.add(each.id);
        return recent[0] ?? null;
      } catch {
        state.setState({ state: 'off', message: refusal });
        return null;
      }
    },
    open: async ({ id, name, project, training: kept }) => {
      const free = await claims.hold(id);
      if (kept) training.setState(kept);
      document.open(project, free ? id : undefined);
      if (free) return;
      const what = name || 'This document';
      tell(`${what} is open in another tab, which goes on keeping it. What you see here is a copy.`);
    },
    start: () => {
      const claim = (): void => void claims.hold(document.getState().draft);
      claim();
      const unclaim = document.subscribe(claim);
      const watched: Source = {
        getState: () => {
          const { history, draft } = document.getState();
          return { history, draft, training: training.getState() };
        },
        subscribe: (hear) => {
          const stops = [document.subscribe(hear), training.subscribe(hear)];
          return () => {
            for (const stop of stops) stop();
          };
        },
      };
      const say = (now: Partial<AutosaveState>): void => state.setState(now);
      const autosave = keepDrafts(host.drafts, watched, say, QUIET, host.clock.now, edited);
      return {
        flush: autosave.flush,
        stop: () => {
          unclaim();
          autosave.stop();
        },
      };
    },
  };
}
