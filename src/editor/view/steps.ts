/** How far a newcomer has come: the first three steps, and whether the hint is dismissed, which is remembered for ever. */

import type { Storage } from '../host.ts';
import { createStore, type Store } from '../store.ts';

const key = 'netloom.first-steps';

export type Step = 'drag' | 'mend' | 'train';

export interface StepsState {
  readonly dismissed: boolean;
  readonly done: ReadonlySet<Step>;
  readonly mark: (step: Step) => void;
  readonly dismiss: () => void;
}

export type StepsStore = Store<StepsState>;

export const createSteps = (storage: Storage): StepsStore =>
  createStore<StepsState>((set, get) => ({
    dismissed: storage.recall(key) === 'dismissed',
    done: new Set(),
    mark: (step) => {
      const { done } = get();
      if (!done.has(step)) set({ done: new Set([...done, step]) });
    },
    dismiss: () => {
      set({ dismissed: true });
      storage.keep(key, 'dismissed');
    },
  }));
