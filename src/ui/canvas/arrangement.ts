/** Which way Tidy up runs. The browser remembers it, where it may. */
import { create } from 'zustand';
import { keep, recall } from '../parts/kept.ts';

const key = 'netloom.arrange';

export interface ArrangementState {
  /** From top to bottom; else from left to right, in rows. */
  readonly down: boolean;
  readonly setDown: (down: boolean) => void;
}

export const useArrangement = create<ArrangementState>()((set) => ({
  down: recall(key) === 'down',
  setDown: (down) => {
    set({ down });
    keep(key, down ? 'down' : 'right');
  },
}));
