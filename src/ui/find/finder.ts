/** Which search is open over the page: that for commands, or the one that adds a block. Their code comes when first asked for. */
import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';
import type { End, Path, Point } from '../../graph/project.ts';

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
  | { readonly what: 'commands' }
  /** The menu stands at that point of the screen. */
  | { readonly what: 'add'; readonly wish: Wish; readonly screen: Point };

export interface Finder {
  readonly open: Finding | undefined;
  /** What had the keyboard before. */
  readonly before: Element | null;
  readonly show: (open: Finding) => void;
  readonly close: () => void;
}

/** What is typed between the key that opens and the field that is drawn. */
let typed = '';
let entered = false;

export const useFinder = create<Finder>()((set) => ({
  open: undefined,
  before: null,
  show: (open) => {
    typed = '';
    entered = false;
    set({ open, before: document.activeElement });
  },
  close: () => set({ open: undefined }),
}));

/** Hands the field what was typed ahead of it. */
export function takeTyped(): string {
  const text = typed;
  typed = '';
  return text;
}

/** Chooses the first that is found, once it is drawn, where Enter was pressed ahead of it. */
export function useEntered(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (!entered) return;
    entered = false;
    requestAnimationFrame(() =>
      field.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    );
  }, [field]);
}

/** True where a press is meant for a field that is not drawn yet. */
export function typeAhead({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const { open, close } = useFinder.getState();
  if (!open) return false;
  if (key === 'Escape') close();
  else if (key === 'Enter') entered = true;
  else if (key.length === 1 && !ctrlKey && !metaKey) typed += key;
  return true;
}
