/** A question with a list of answers, asked beside a block: where a wire goes, which repair. One at a time. */

import type { Address } from '../../graph/path.ts';
import { createStore, type Store } from '../store.ts';

/** What would come of an answer. */
export interface Outcome {
  readonly words: string;
  readonly tone: 'good' | 'warning' | 'plain';
}

export interface Answer {
  readonly key: string;
  readonly name: string;
  /** It may take a moment to find out, so the list does not wait for it. */
  readonly outcome: () => Outcome;
  readonly perform: () => void;
}

export interface Question {
  readonly title: string;
  readonly about?: string;
  readonly answers: readonly Answer[];
  /** What is said where there is nothing to choose. */
  readonly none: string;
  /** The block beside which it is asked. */
  readonly at: Address;
}

export interface QuestionState {
  readonly question: Question | null;
  readonly close: () => void;
}

export type QuestionStore = Store<QuestionState>;

export const createQuestion = (): QuestionStore =>
  createStore<QuestionState>((set) => ({ question: null, close: () => set({ question: null }) }));
