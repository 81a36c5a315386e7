/** Where the context menu of the canvas is asked for. What it shows is fetched when it first is. */
import { type MouseEvent, type ReactNode, useState } from 'react';
import { samePath } from '../../graph/path.ts';
import { useView } from '../../state/view.ts';
import { later } from '../parts/later.ts';
import { addressOf } from './address.ts';
import { toCanvas } from './camera.ts';
import type { MenuSheetProps } from './MenuSheet.tsx';
import { sheetAt } from './scene.ts';
import { blockUnder } from './target.ts';

const MenuSheet = later<MenuSheetProps>(async () => (await import('./MenuSheet.tsx')).MenuSheet);

/** The block under the pointer is what the menu is about, unless it is one of those that are selected. */
function aim(x: number, y: number): void {
  const under = blockUnder(x, y);
  const { selection, scope, select } = useView.getState();
  const at = under === undefined ? { scope: sheetAt(toCanvas(x, y)).path, id: '' } : addressOf(under);
  const here = samePath(at.scope, scope);
  if (at.id === '' ? !here : !here || !selection.has(at.id))
    select(at.id === '' ? [] : [at.id], [], at.scope);
}

export function Menu({ children }: { readonly children: ReactNode }) {
  const [at, setAt] = useState<MenuSheetProps['at']>();
  const ask = (event: MouseEvent): void => {
    event.preventDefault();
    aim(event.clientX, event.clientY);
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
