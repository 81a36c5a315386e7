/** Which groups of the palette are closed. The browser remembers them, where it may. */
import { create } from 'zustand';

const key = 'netloom.palette.closed';

function remembered(): ReadonlySet<string> {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []);
  } catch {
    return new Set();
  }
}

export interface Collapsed {
  readonly closed: ReadonlySet<string>;
  readonly toggle: (group: string) => void;
}

export const useCollapsed = create<Collapsed>()((set, get) => ({
  closed: remembered(),
  toggle: (group) => {
    const closed = new Set(get().closed);
    if (!closed.delete(group)) closed.add(group);
    set({ closed });
    try {
      localStorage.setItem(key, JSON.stringify([...closed]));
    } catch {
      // A browser that keeps nothing shows all groups the next time.
    }
  },
}));
