/** Which tab of the left panel is shown: the blocks to add, or the network as an outline. */
import { create } from 'zustand';

export type LeftTab = 'blocks' | 'outline';

export interface LeftState {
  readonly tab: LeftTab;
  readonly show: (tab: LeftTab) => void;
}

export const useLeft = create<LeftState>()((set) => ({ tab: 'blocks', show: (tab) => set({ tab }) }));
