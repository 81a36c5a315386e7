import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, type History, record } from '../../graph/history.ts';
import { firstRecipe } from '../../train/hyperparameters.ts';
import { type AutosaveState, keepDrafts, refusal } from './autosave.ts';
import { blank } from './blank.ts';
import type { Draft, DraftStore, Training } from './drafts.ts';

/** A store in memory, and a document that a test edits. */
function setting(refuses = false) {
  const kept = new Map<string, Draft>();
  let clock = 0;
  const store: DraftStore = {
    put: async (draft) => {
      if (refuses) throw new Error('QuotaExceededError');
      kept.set(draft.id, draft);
    },
    recent: async () => [...kept.values()].sort((a, b) => b.time - a.time),
    remove: async (id) => void kept.delete(id),
  };
  let state: { history: History; draft: string; training?: Training } = {
    history: begin({ ...blank(), name: 'First' }),
    draft: `${Math.random()}`,
  };
  const hearers = new Set<() => void>();
  const said: Partial<AutosaveState>[] = [];
  const change = (next: Partial<typeof state>): void => {
    state = { ...state, ...next };
    for (const hear of hearers) hear();
  };
  const source = {
    getState: () => state,
    subscribe: (hear: () => void) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
  const autosave = keepDrafts(
    store,
    source,
    (each) => said.push(each),
    600,
    () => ++clock,
  );
  const rename = (name: string): void =>
    change({ history: record(state.history, { ...state.history.now, name }) });
  return { kept, said, autosave, change, rename, id: () => state.draft };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts', () => {
  test('are kept once the edits rest, under the document’s own key', async () => {
    const { kept, rename, id, said } = setting();
    await vi.advanceTimersByTimeAsync(0);
    rename('Second');
    rename('Third');
    await vi.advanceTimersByTimeAsync(599);
    expect(kept.get(id())?.name).toBe('First');
    expect(said.at(-1)).toEqual({ state: 'saving' });
    await vi.advanceTimersByTimeAsync(1);
    expect(kept.get(id())?.name).toBe('Third');
    expect(said.at(-1)).toMatchObject({ state: 'saved' });
    expect(kept.size).toBe(1);
  });

  test('are kept at once when the page is hidden', async () => {
    const { kept, rename, autosave, id } = setting();
    rename('Second');
    await autosave.flush();
    expect(kept.get(id())?.name).toBe('Second');
  });

  test('hold how the document is trained, and follow what is set there', async () => {
    const { kept, change, id } = setting();
    await vi.advanceTimersByTimeAsync(0);
    const training = { recipe: { ...firstRecipe, epochs: 3 }, digits: { count: 500, seed: 2 } };
    change({ training });
    await vi.advanceTimersByTimeAsync(600);
    expect(kept.get(id())?.training).toEqual(training);
    expect(kept.get(id())?.edited).toBe(false);
  });

  test('of an edited document stay when another is opened, and are listed', async () => {
    const { kept, said, rename, change, id } = setting();
    rename('Mine');
    await vi.advanceTimersByTimeAsync(600);
    const mine = id();
    change({ history: begin({ ...blank(), name: 'Other' }), draft: 'other-1' });
    await vi.advanceTimersByTimeAsync(0);
    expect([...kept.keys()].sort()).toEqual([mine, 'other-1'].sort());
    expect(said.at(-1)?.recent?.map(({ name }) => name)).toEqual(['Mine']);
  });

  test('of a template that was only looked at go when another is opened', async () => {
    const { kept, change } = setting();
    await vi.advanceTimersByTimeAsync(0);
    expect(kept.size).toBe(1);
    change({ history: begin({ ...blank(), name: 'Other' }), draft: 'other-2' });
    await vi.advanceTimersByTimeAsync(0);
    expect([...kept.keys()]).toEqual(['other-2']);
  });

  test('that the browser refuses are said to be, and the next edit is tried again', async () => {
    const { said, rename } = setting(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(said.at(-1)).toEqual({ state: 'off', message: refusal });
    rename('Second');
    await vi.advanceTimersByTimeAsync(600);
    expect(said.at(-1)).toEqual({ state: 'off', message: refusal });
    expect(refusal).toBe(
      'Drafts need the browser’s storage but this window refuses it (a private window, or a full disk). Save the project to a file to keep it.',
    );
  });
});
