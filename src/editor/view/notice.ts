/** One short line for the person about something that has just happened: a file refused, a model written. */
import { createStore, type Store } from '../store.ts';

export interface NoticeState {
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  /** Grows with each notice, so that the same sentence twice is shown twice. */
  readonly count: number;
  readonly say: (text: string, tone?: 'plain' | 'bad') => void;
  readonly dismiss: () => void;
}

export type NoticeStore = Store<NoticeState>;

export const createNotice = (): NoticeStore =>
  createStore<NoticeState>((set, get) => ({
    text: '',
    tone: 'plain',
    count: 0,
    say: (text, tone = 'plain') => set({ text, tone, count: get().count + 1 }),
    dismiss: () => set({ text: '' }),
  }));
