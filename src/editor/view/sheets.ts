/** The one sheet that is open over the page, if any. */
import { createStore, type Store } from '../store.ts';

export type Sheet =
  | { readonly what: 'templates' | 'make-module' | 'table-of-layers' }
  /** To be copied by hand, where the clipboard is closed. */
  | { readonly what: 'link'; readonly link: string };

export interface SheetsState {
  readonly open: Sheet | null;
  readonly show: (sheet: Sheet) => void;
  readonly close: () => void;
}

export type SheetsStore = Store<SheetsState>;

export const createSheets = (): SheetsStore =>
  createStore<SheetsState>((set) => ({
    open: null,
    show: (open) => set({ open }),
    close: () => set({ open: null }),
  }));
