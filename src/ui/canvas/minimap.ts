/** Whether the map of the network is shown in the corner of the canvas. The browser remembers it, where it may. */
import { create } from 'zustand';

/** Of the map, in pixels. */
export const mapSize = { width: 168, height: 112 } as const;

const key = 'netloom.minimap';

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'open';
  } catch {
    return false;
  }
}

export interface MinimapState {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

export const useMinimap = create<MinimapState>()((set) => ({
  open: remembered(),
  setOpen: (open) => {
    set({ open });
    try {
      localStorage.setItem(key, open ? 'open' : 'closed');
    } catch {
      // A browser that keeps nothing shows none the next time.
    }
  },
}));
