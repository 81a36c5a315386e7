/** What every action of the list says of itself. Its icon is the page's (`ui/controls/icons.ts`). */
import type { Editor } from '../editor.ts';

export interface Action {
  readonly name: string;
  /** As `keys.ts` reads them; `Mod` is Ctrl, on a Mac Cmd. Keys in `native` are left to the browser's own event. */
  readonly keys: readonly string[];
  readonly native?: true;
  /** While a field is typed in, too. */
  readonly anywhere?: true;
  /** Other words by which people look for it. */
  readonly also?: string;
  /** Several that differ in direction only are one row among the keys. */
  readonly row?: string;
  readonly enabled?: (editor: Editor) => boolean;
  readonly perform: (editor: Editor) => void;
}
