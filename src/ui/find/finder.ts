/**
 * What is open over the page: the search for commands, the one that adds a block, or the sheet of keys. Their code comes when
 * first asked for.
 */
import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';
import type { Path } from '../../graph/path.ts';
import type { End, Point } from '../../graph/project.ts';

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

export interface Finder {
  readonly open: Finding | undefined;
  /** What is typed; the first keys may come before the field is drawn. */
  readonly search: string;
  /** Enter was pressed before the field was drawn. */
  readonly entered: boolean;
  /** What had the keyboard before. */
  readonly before: Element | null;
  readonly show: (open: Finding) => void;
  readonly type: (search: string) => void;
  readonly close: () => void;
}

export const useFinder = create<Finder>()((set) => ({
  open: undefined,
  search: '',
  entered: false,
  before: null,
  show: (open) => set({ open, search: '', entered: false, before: document.activeElement }),
  type: (search) => set({ search }),
  close: () => set({ open: undefined }),
}));

/** Once the field is drawn, chooses the first that is found where Enter was pressed ahead of it. */
export function useEntered(field: RefObject<HTMLInputElement | null>): void {
  const entered = useFinder((state) => state.entered);
  useEffect(() => {
    if (!entered) return;
    const frame = requestAnimationFrame(() =>
      field.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    );
    return () => cancelAnimationFrame(frame);
  }, [entered, field]);
}

/** True where a press is meant for a field that is not drawn yet. */
export function typeAhead({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const { open, search, type, close } = useFinder.getState();
  if (!open) return false;
  if (key === 'Escape') close();
  else if (key === 'Enter') useFinder.setState({ entered: true });
  else if (key.length === 1 && !ctrlKey && !metaKey) type(search + key);
  return true;
}
