/**
 * Keeps the open document as a draft: shortly after each edit, at once when the page is hidden. Where the browser refuses
 * storage the app works on and says so.
 */
import { create } from 'zustand';
import type { History } from '../graph/history.ts';
import type { Project } from '../graph/project.ts';
import { claimsOf } from './claim.ts';
import { useData } from './data.ts';
import { browserDrafts, type Draft, type DraftStore, type Training } from './drafts.ts';
import { useNotice } from './notice.ts';
import { useProject } from './project.ts';
import { useRuns } from './runs.ts';

export interface AutosaveState {
  /** `off`: the browser refuses to keep anything. */
  readonly state: 'saved' | 'saving' | 'off';
  /** Why nothing is kept; '' while it is. */
  readonly message: string;
  /** Newest first, without the open document. */
  readonly recent: readonly Draft[];
}

export const useAutosave = create<AutosaveState>()(() => ({ state: 'saved', message: '', recent: [] }));

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

const claims = claimsOf(globalThis.navigator?.locks);

/** The open document and how it is trained, as one thing to watch. */
const watched: Source = {
  getState: () => {
    const { history, draft } = useProject.getState();
    const training = {
      recipe: useRuns.getState().recipe,
      digits: useData.getState().values.digits as Training['digits'],
    };
    return { history, draft, training };
  },
  subscribe: (hear) => {
    const stops = [useProject.subscribe(hear), useRuns.subscribe(hear), useData.subscribe(hear)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** Opens a draft to go on with; where another tab keeps it, a copy of it. */
export async function openDraft({ id, name, project, training }: Draft): Promise<void> {
  const free = await claims.hold(id);
  if (training) {
    useRuns.getState().setRecipe(training.recipe);
    useData.setState({ values: { ...useData.getState().values, digits: { ...training.digits } } });
  }
  useProject.getState().open(project, free ? id : undefined);
  if (!free)
    useNotice
      .getState()
      .say(
        `${name || 'This document'} is open in another tab, which goes on keeping it. What you see here is a copy.`,
      );
}

/** Begins to keep the open document, also when the page is hidden or left. Returns the way to end it. */
export function startAutosave(): () => void {
  const claim = (): void => void claims.hold(useProject.getState().draft);
  claim();
  const unclaim = useProject.subscribe(claim);
  const autosave = keepDrafts(drafts, watched, (state) => useAutosave.setState(state));
  const hide = (): void => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  };
  const leave = (): void => void autosave.flush();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  return () => {
    unclaim();
    autosave.stop();
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
  };
}
