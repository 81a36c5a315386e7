/** Whether the strip of volumes is open. The browser remembers it, where it may. */
import { create } from 'zustand';
import { keep, recall } from '../parts/kept.ts';

const key = 'netloom.volumes';

export interface StripState {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

export const useStrip = create<StripState>()((set) => ({
  open: recall(key) !== 'closed',
  setOpen: (open) => {
    set({ open });
    keep(key, open ? 'open' : 'closed');
  },
}));
