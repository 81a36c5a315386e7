/** What a screen reader is told beside what it reads by itself. */
import { create } from 'zustand';

export const useSaid = create<{ readonly text: string; readonly count: number }>()(() => ({
  text: '',
  count: 0,
}));

/** The same sentence twice is said twice. */
export const say = (text: string): void => useSaid.setState(({ count }) => ({ text, count: count + 1 }));
