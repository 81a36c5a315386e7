/** What a screen reader is told beside what it reads by itself. */
import { createStore, type Store } from '../store.ts';

export interface SaidState {
  readonly text: string;
  /** Grows with each sentence: the same one twice is said twice. */
  readonly count: number;
  readonly say: (text: string) => void;
}

export type SaidStore = Store<SaidState>;

export const createSaid = (): SaidStore =>
  createStore<SaidState>((set, get) => ({
    text: '',
    count: 0,
    say: (text) => set({ text, count: get().count + 1 }),
  }));
