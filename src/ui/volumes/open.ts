/** Whether the strip of volumes is open. The browser remembers it, where it may. */
import { create } from 'zustand';

const key = 'netloom.volumes';

function remembered(): boolean {
  try {
    return localStorage.getItem(key) !== 'closed';
  } catch {
    return true;
  }
}

export interface StripState {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

export const useStrip = create<StripState>()((set) => ({
  open: remembered(),
  setOpen: (open) => {
    set({ open });
    try {
      localStorage.setItem(key, open ? 'open' : 'closed');
    } catch {
      // A browser that keeps nothing shows the strip the next time.
    }
  },
}));
