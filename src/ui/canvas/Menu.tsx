/** Where the context menu of the canvas is asked for. What it shows is fetched when it first is. */

import { type MouseEvent, type ReactNode, useState } from 'react';
import { pickUnder } from '../../editor/commands/selection.ts';
import { toCanvas } from '../../editor/commands/sight.ts';
import { later } from '../controls/later.ts';
import { blockUnder } from '../controls/under.ts';
import { useEditor } from '../editor.ts';
import type { MenuSheetProps } from './MenuSheet.tsx';

const MenuSheet = later<MenuSheetProps>(async () => (await import('./MenuSheet.tsx')).MenuSheet);

export function Menu({ children }: { readonly children: ReactNode }) {
  const editor = useEditor();
  const [at, setAt] = useState<MenuSheetProps['at']>();
  const ask = (event: MouseEvent): void => {
    event.preventDefault();
    const { clientX, clientY } = event;
    pickUnder(editor, blockUnder([clientX, clientY]), toCanvas(editor, clientX, clientY));
    setAt([event.clientX, event.clientY]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the menu's actions do the same
    <div className="h-full w-full" onContextMenu={ask}>
      {children}
      {at && <MenuSheet at={at} close={() => setAt(undefined)} />}
    </div>
  );
}
