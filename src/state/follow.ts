/**
 * What stands around the canvas follows the document and the view at once, but for one change: where another document is
 * opened, the canvas is drawn first, and all the rest follows together as soon as that is on the screen.
 */
import { type StoreApi, type UseBoundStore, useStore } from 'zustand';

type Read<S> = Pick<StoreApi<S>, 'getState' | 'getInitialState' | 'subscribe'>;

/** A page in the background draws no frames, ms. */
const PATIENCE = 250;

let waits = false;
const late = new Set<() => () => void>();

/** Runs it when what was changed so far is on the screen. */
export function afterPaint(act: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, PATIENCE);
}

/** Until the next paint, only those who ask for the state itself learn of it. */
export function canvasFirst(): void {
  // Without a page nobody draws.
  if (waits || typeof requestAnimationFrame === 'undefined') return;
  waits = true;
  afterPaint(() => {
    waits = false;
    // All are up to date before the first of them is told.
    for (const tell of [...late].map((catchUp) => catchUp())) tell();
  });
}

/** The store as its followers see it. */
function followed<S>(store: StoreApi<S>): Read<S> {
  let seen = store.getState();
  const listeners = new Set<(now: S, before: S) => void>();
  const catchUp = (): (() => void) => {
    const before = seen;
    seen = store.getState();
    return () => {
      if (seen !== before) for (const listener of listeners) listener(seen, before);
    };
  };
  late.add(catchUp);
  store.subscribe(() => {
    if (!waits) catchUp()();
  });
  return {
    getState: () => seen,
    getInitialState: store.getInitialState,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store's hook for followers; what is not a hook in it reads and writes the store itself. */
export function follower<S>(store: StoreApi<S>): UseBoundStore<StoreApi<S>> {
  const seen = followed(store);
  return Object.assign(<T>(selector: (state: S) => T): T => useStore(seen, selector), store) as UseBoundStore<
    StoreApi<S>
  >;
}

/** A store's hook for the canvas. */
export const leader =
  <S>(store: StoreApi<S>) =>
  <T>(selector: (state: S) => T): T =>
    useStore(store, selector);
