/** A host for tests: memory instead of a browser, no canvas, frames and time that come when they are asked for. */
import { initialWeights } from '../compile/weights.ts';
import type { Draft } from './document/drafts.ts';
import type { Host } from './host.ts';

export interface FakeHost extends Host {
  /** What was kept as drafts, by id. */
  readonly kept: Map<string, Draft>;
  /** Lets all frames and times pass that are waited for. */
  readonly pass: () => void;
}

export function fakeHost(more: Partial<Host> = {}): FakeHost {
  const texts = new Map<string, string>();
  const kept = new Map<string, Draft>();
  let clip = '';
  let time = 0;
  const waiting = new Set<(time: number) => void>();
  const wait = (act: (time: number) => void): (() => void) => {
    waiting.add(act);
    return () => void waiting.delete(act);
  };
  return {
    mac: false,
    engine: { send: () => undefined, hear: () => () => undefined, end: () => undefined },
    initialWeights: async (model, seed) => initialWeights(model, seed),
    deviceMemory: undefined,
    storage: {
      recall: (key) => texts.get(key) ?? null,
      keep: (key, value) => void texts.set(key, value),
    },
    drafts: {
      put: async (draft) => void kept.set(draft.id, draft),
      recent: async () => [...kept.values()].sort((a, b) => b.time - a.time),
      remove: async (id) => void kept.delete(id),
    },
    locks: undefined,
    clipboard: {
      write: async (text) => {
        clip = text;
        return true;
      },
      read: async () => clip,
    },
    clock: { now: () => ++time, after: (_, act) => wait(act) },
    frames: { next: wait },
    camera: {
      viewport: () => undefined,
      move: () => undefined,
      room: () => ({ x: 0, y: 0, width: 1000, height: 700 }),
      calm: () => 0,
      pointer: () => undefined,
    },
    focus: {
      block: () => false,
      into: () => undefined,
      back: () => undefined,
      leave: () => undefined,
      pane: () => undefined,
    },
    page: {
      save: () => undefined,
      share: () => undefined,
      picture: () => undefined,
      paint: () => undefined,
      templates: { ids: [], load: () => Promise.reject(new Error('there are no templates')) },
    },
    ...more,
    kept,
    pass: () => {
      const now = [...waiting];
      waiting.clear();
      for (const act of now) act(++time);
    },
  };
}
