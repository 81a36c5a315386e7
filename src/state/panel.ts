/** Which tab of the bottom panel is shown, and whether the panel is open: pressing Train, or a problem, brings its tab up. */
import { create } from 'zustand';

export interface PanelState {
  readonly tab: string;
  readonly open: boolean;
  /** Opens the panel at a tab. */
  readonly show: (tab: string) => void;
  readonly setOpen: (open: boolean) => void;
}

export const usePanel = create<PanelState>()((set) => ({
  tab: 'problems',
  open: true,
  show: (tab) => set({ tab, open: true }),
  setOpen: (open) => set({ open }),
}));
