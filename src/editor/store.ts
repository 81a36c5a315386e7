/** A store of an editor: a value that others can watch, and beside it the functions that change it. */
import { createStore as create, type StateCreator, type StoreApi } from 'zustand/vanilla';

/** The functions of a state stand on the store itself: they never change. */
export type Store<S> = StoreApi<S> & {
  readonly [Key in keyof S as S[Key] extends (...args: never) => unknown ? Key : never]: S[Key];
};

export function createStore<S extends object>(init: StateCreator<S>): Store<S> {
  const store = create<S>()(init);
  const acts = Object.entries(store.getState()).filter(([, value]) => typeof value === 'function');
  return Object.assign(store, Object.fromEntries(acts)) as Store<S>;
}
