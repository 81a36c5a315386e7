/** Which control has a word said about it just now. One for the whole page: a hundred controls cost no more than one. */
import { createContext, type ReactNode, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand';

export interface Said {
  readonly anchor: Element;
  readonly text: ReactNode;
  readonly side: 'top' | 'right' | 'bottom' | 'left';
}

export interface Tips {
  readonly said: StoreApi<{ readonly said: Said | null }>;
  readonly say: (said: Said) => void;
  readonly sayNothing: () => void;
}

/** Rest of the pointer before a word is said; shortly after another one it comes at once, ms. */
const REST = 500;
const NEXT = 200;

export function createTips(): Tips {
  const store = createStore<{ readonly said: Said | null }>()(() => ({ said: null }));
  let timer = 0;
  let ended = Number.NEGATIVE_INFINITY;
  return {
    said: store,
    say: (said) => {
      clearTimeout(timer);
      const soon = store.getState().said !== null || performance.now() - ended < NEXT;
      timer = window.setTimeout(() => store.setState({ said }), soon ? 0 : REST);
    },
    sayNothing: () => {
      clearTimeout(timer);
      if (store.getState().said === null) return;
      ended = performance.now();
      store.setState({ said: null });
    },
  };
}

export const TipsContext = createContext<Tips | null>(null);

/** None outside of a page that says any. */
export const useTips = (): Tips | null => useContext(TipsContext);
