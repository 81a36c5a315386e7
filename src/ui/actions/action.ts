/** What every action of the list says of itself. */
import type { LucideIcon } from 'lucide-react';

export interface Action {
  readonly name: string;
  /** As `keys.ts` reads them; `Mod` is Ctrl, on a Mac Cmd. Keys in `native` are left to the browser's own event. */
  readonly keys: readonly string[];
  readonly native?: true;
  /** While a field is typed in, too. */
  readonly anywhere?: true;
  readonly icon?: LucideIcon;
  /** Other words by which people look for it. */
  readonly also?: string;
  /** Several that differ in direction only are one row among the keys. */
  readonly row?: string;
  readonly enabled?: () => boolean;
  readonly perform: () => void;
}
