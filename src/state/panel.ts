/** Which tab of the bottom panel is shown, and whether the panel is open: pressing Train, or a problem, brings its tab up. */
import { create } from 'zustand';

export interface PanelState {
  readonly tab: string;
  readonly open: boolean;
  /** Whether more than problems was shown in it: curves and pictures need more room, and it keeps that. */
  readonly roomy: boolean;
  /** Opens the panel at a tab. */
  readonly show: (tab: string) => void;
  readonly setOpen: (open: boolean) => void;
}

export const usePanel = create<PanelState>()((set, get) => ({
  tab: 'problems',
  open: true,
  roomy: false,
  show: (tab) => set({ tab, open: true, roomy: get().roomy || tab !== 'problems' }),
  setOpen: (open) => set({ open }),
}));
