/** Which control has a word said about it just now. One for the whole page: a hundred controls cost no more than one. */
import type { ReactNode } from 'react';
import { create } from 'zustand';

export interface Said {
  readonly anchor: Element;
  readonly text: ReactNode;
  readonly side: 'top' | 'right' | 'bottom' | 'left';
}

export const useTips = create<{ readonly said: Said | null }>()(() => ({ said: null }));

/** Rest of the pointer before a word is said; shortly after another one it comes at once, ms. */
const REST = 500;
const NEXT = 200;

let timer = 0;
let ended = Number.NEGATIVE_INFINITY;

export function sayOf(said: Said): void {
  clearTimeout(timer);
  const soon = useTips.getState().said !== null || performance.now() - ended < NEXT;
  timer = window.setTimeout(() => useTips.setState({ said }), soon ? 0 : REST);
}

export function sayNothing(): void {
  clearTimeout(timer);
  if (useTips.getState().said === null) return;
  ended = performance.now();
  useTips.setState({ said: null });
}
