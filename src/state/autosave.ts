/**
 * Keeps the open document as a draft: shortly after each edit, at once when the page is hidden. Where the browser refuses
 * storage the app works on and says so.
 */
import { create } from 'zustand';
import type { History } from '../graph/history.ts';
import type { Project } from '../graph/project.ts';
import { browserDrafts, type Draft, type DraftStore } from './drafts.ts';
import { useProject } from './project.ts';

export interface AutosaveState {
  /** `off`: the browser refuses to keep anything. */
  readonly state: 'saved' | 'saving' | 'off';
  /** Why nothing is kept; '' while it is. */
  readonly message: string;
  /** Newest first, without the open document. */
  readonly recent: readonly Draft[];
}

export const useAutosave = create<AutosaveState>()(() => ({ state: 'saved', message: '', recent: [] }));

/** What is watched: the open document under its draft's key. */
export interface Source {
  readonly getState: () => { readonly history: History; readonly draft: string };
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

/** Drafts whose document differs from how it was first opened, known from this visit or an earlier one. */
const edited = new Set<string>();

/** Watches the document and keeps it in `store`. `say` is told how it stands. */
export function keepDrafts(
  store: DraftStore,
  source: Source,
  say: (state: Partial<AutosaveState>) => void,
  quiet = QUIET,
  now: () => number = Date.now,
): Autosave {
  let kept: Project | null = null;
  let draft = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const { history, draft: id } = source.getState();
    if (history.now === kept && id === draft) return;
    const moved = id !== draft ? draft : '';
    [kept, draft] = [history.now, id];
    if (history.past.length + history.future.length > 0) edited.add(id);
    try {
      const project = history.now;
      await store.put({ id, name: project.name, time: now(), edited: edited.has(id), project });
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
    const { history, draft: id } = source.getState();
    if (history.now === kept && id === draft) return;
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

/** The draft that was open last, and marks it as one to be kept; null on a first visit or where storage is refused. */
export async function lastDraft(store: DraftStore): Promise<Draft | null> {
  try {
    const recent = await store.recent();
    for (const each of recent) if (each.edited) edited.add(each.id);
    return recent[0] ?? null;
  } catch {
    useAutosave.setState({ state: 'off', message: refusal });
    return null;
  }
}

export const drafts = browserDrafts();

/** Begins to keep the open document, also when the page is hidden or left. Returns the way to end it. */
export function startAutosave(): () => void {
  const autosave = keepDrafts(drafts, useProject, (state) => useAutosave.setState(state));
  const hide = (): void => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  };
  const leave = (): void => void autosave.flush();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  return () => {
    autosave.stop();
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
  };
}
