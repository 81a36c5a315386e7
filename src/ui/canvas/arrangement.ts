/** Which way Tidy up runs. The browser remembers it, where it may. */
import { create } from 'zustand';

const key = 'netloom.arrange';

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'down';
  } catch {
    return false;
  }
}

export interface ArrangementState {
  /** From top to bottom; else from left to right, in rows. */
  readonly down: boolean;
  readonly setDown: (down: boolean) => void;
}

export const useArrangement = create<ArrangementState>()((set) => ({
  down: remembered(),
  setDown: (down) => {
    set({ down });
    try {
      localStorage.setItem(key, down ? 'down' : 'right');
    } catch {
      // A browser that keeps nothing runs to the right the next time.
    }
  },
}));
