/** Light, dark, or as the system is; remembered. `index.html` reads the same key before the first paint. */
import { useSyncExternalStore } from 'react';
import { storage } from './host/browser.ts';

export type Theme = 'light' | 'dark' | 'auto';
const key = 'netloom.theme';
/** What tells the page of another theme. */
const changed = 'netloom-theme';

const isTheme = (text: string | null | undefined): text is 'light' | 'dark' =>
  text === 'light' || text === 'dark';

/** The page holds it, so that it lasts where nothing can be remembered. */
function theme(): Theme {
  const { theme: held = storage.recall(key) } = document.documentElement.dataset;
  return isTheme(held) ? held : 'auto';
}

export function setTheme(next: Theme): void {
  document.documentElement.dataset.theme = next;
  storage.keep(key, next);
  document.dispatchEvent(new Event(changed));
}

/** Shows the theme as it is chosen from now on, and follows the system where it is to. */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const now = theme();
    document.documentElement.classList.toggle('dark', now === 'auto' ? system.matches : now === 'dark');
  };
  system.addEventListener('change', apply);
  document.addEventListener(changed, apply);
  apply();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((hear) => {
    document.addEventListener(changed, hear);
    return () => document.removeEventListener(changed, hear);
  }, theme);
