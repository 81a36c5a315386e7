/** Which groups of the palette are closed. The browser remembers them, where it may. */
import { create } from 'zustand';
import { keep, recallList } from '../parts/kept.ts';

const key = 'netloom.palette.closed';

export interface Collapsed {
  readonly closed: ReadonlySet<string>;
  readonly toggle: (group: string) => void;
}

export const useCollapsed = create<Collapsed>()((set, get) => ({
  closed: new Set(recallList(key)),
  toggle: (group) => {
    const closed = new Set(get().closed);
    if (!closed.delete(group)) closed.add(group);
    set({ closed });
    keep(key, JSON.stringify([...closed]));
  },
}));
