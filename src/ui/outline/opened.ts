/** Which modules stand open in the outline. */
import { create } from 'zustand';

export interface Opened {
  readonly open: ReadonlySet<string>;
  readonly set: (keys: Iterable<string>, open: boolean) => void;
}

export const useOpened = create<Opened>()((set, get) => ({
  open: new Set(),
  set: (keys, open) => {
    const next = new Set(get().open);
    for (const key of keys) open ? next.add(key) : next.delete(key);
    if (next.size !== get().open.size) set({ open: next });
  },
}));
