/** Whether the map of the network is shown in the corner of the canvas. The browser remembers it, where it may. */
import { create } from 'zustand';
import { keep, recall } from '../parts/kept.ts';

/** Of the map, in pixels. */
export const mapSize = { width: 168, height: 112 } as const;

const key = 'netloom.minimap';

export interface MinimapState {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

export const useMinimap = create<MinimapState>()((set) => ({
  open: recall(key) === 'open',
  setOpen: (open) => {
    set({ open });
    keep(key, open ? 'open' : 'closed');
  },
}));
