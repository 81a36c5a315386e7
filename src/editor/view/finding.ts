/** The search that is open over the page: for commands, for a block to add at a place, or the sheet of keys. */

import type { Path } from '../../graph/path.ts';
import type { End, Point } from '../../graph/project.ts';
import { createStore, type Store } from '../store.ts';

/** Where a new block is to stand, and what it is to be wired to. */
export interface Wish {
  /** The module. */
  readonly scope: Path;
  /** Top left corner in the module's layout. */
  readonly place: Point;
  /** The output that feeds it. */
  readonly from?: End;
  /** The input that it feeds. */
  readonly to?: End;
  /** Whether only what can be wired so is offered. */
  readonly strict: boolean;
}

export type Finding =
  | { readonly what: 'commands' | 'keys' }
  /** The menu stands at that point of the screen. */
  | { readonly what: 'add'; readonly wish: Wish; readonly screen: Point };

export interface FindingState {
  readonly open: Finding | undefined;
  /** What is typed; the first keys may come before the field is drawn. */
  readonly search: string;
  /** Enter was pressed before the field was drawn. */
  readonly entered: boolean;
  readonly show: (open: Finding) => void;
  readonly type: (search: string) => void;
  readonly close: () => void;
  /** True where a press is meant for a field that is asked for and not drawn yet. */
  readonly typeAhead: (press: Pressed) => boolean;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export type FindingStore = Store<FindingState>;

export const createFinding = (): FindingStore =>
  createStore<FindingState>((set, get) => ({
    open: undefined,
    search: '',
    entered: false,
    show: (open) => set({ open, search: '', entered: false }),
    type: (search) => set({ search }),
    close: () => set({ open: undefined }),
    typeAhead: ({ key, ctrlKey, metaKey }) => {
      const { open, search, type, close } = get();
      if (!open) return false;
      if (key === 'Escape') close();
      else if (key === 'Enter') set({ entered: true });
      else if (key.length === 1 && !ctrlKey && !metaKey) type(search + key);
      return true;
    },
  }));
