/** Light, dark, or as the system is; remembered. `index.html` reads the same key before the first paint. */
import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'auto';
const key = 'netloom.theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function read(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    // Storage may be closed to the page; then the choice lasts as long as the page.
    return 'auto';
  }
}

let theme = read();

function apply(): void {
  const dark = theme === 'auto' ? system.matches : theme === 'dark';
  document.documentElement.classList.toggle('dark', dark);
}
system.addEventListener('change', apply);
apply();

export function setTheme(next: Theme): void {
  theme = next;
  try {
    if (next === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // As above: not remembered, but applied.
  }
  apply();
  for (const listener of listeners) listener();
}

export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => theme,
  );
