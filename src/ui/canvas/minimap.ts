/** Whether the map of the network is shown in the corner of the canvas. The browser remembers it, where it may. */
import { create } from 'zustand';

/** Of the map, in pixels. */
export const mapSize = { width: 168, height: 112 } as const;

const key = 'netloom.minimap';
/** Narrower than this, in pixels, a window shows none until it is asked for. */
const wide = 1100;

function remembered(): boolean {
  const fits = typeof innerWidth === 'number' && innerWidth >= wide;
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? fits : kept === 'open';
  } catch {
    return fits;
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
      // A browser that keeps nothing goes by its width the next time.
    }
  },
}));
