/** Whether the dialog that makes a module of the selection is open. */
import { create } from 'zustand';

export interface MakeDialog {
  readonly open: boolean;
  readonly show: (open: boolean) => void;
}

export const useMakeDialog = create<MakeDialog>()((set) => ({
  open: false,
  show: (open) => set({ open }),
}));
