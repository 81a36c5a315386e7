/** A question with a list of answers, asked beside a block: where a wire goes, which repair. One at a time. */
import { create } from 'zustand';
import type { Address } from '../../graph/path.ts';
import { noteWhence } from '../commands/focus.ts';

export interface Verdict {
  readonly words: string;
  readonly tone: 'good' | 'warning' | 'plain';
}

export interface Choice {
  readonly key: string;
  readonly name: string;
  /** What would come of it. It may take a moment to find out, so the list does not wait for it. */
  readonly judge: () => Verdict;
  readonly perform: () => void;
}

export interface Question {
  readonly title: string;
  readonly about?: string;
  readonly choices: readonly Choice[];
  /** What is said where there is nothing to choose. */
  readonly none: string;
  /** The block beside which it is asked. */
  readonly at: Address;
}

export const useChooser = create<{ readonly question: Question | null }>()(() => ({ question: null }));

export function ask(question: Question): void {
  noteWhence();
  useChooser.setState({ question });
}
export const closeChooser = (): void => useChooser.setState({ question: null });
