/** The copies that go with the pointer while Alt is held. */

import { ViewportPortal } from '@xyflow/react';
import { nameOf } from '../../check/name.ts';
import { addressHere, sheetHere } from '../../editor/here.ts';
import { blockSize } from '../../graph/place.ts';
import { useEditor, useHand } from '../editor.ts';

export function Copies() {
  const editor = useEditor();
  const places = useHand((state) => state.copies);
  const copies = Object.entries(places).flatMap(([name, [x, y]]) => {
    const { scope, id } = addressHere(editor, name);
    const sheet = sheetHere(editor, scope);
    const box = sheet?.boxes.get(id) ?? blockSize;
    return sheet ? [{ name, x, y, title: nameOf(sheet.checked, id), box }] : [];
  });
  if (copies.length === 0) return null;
  return (
    <ViewportPortal>
      {copies.map(({ name, x, y, title, box: { width, height } }) => (
        <div
          key={name}
          aria-hidden="true"
          className="pointer-events-none absolute top-0 left-0 flex items-center rounded-[10px] border-[1.5px] border-accent bg-paper/90 px-4 text-[12px] font-semibold text-ink shadow-lift"
          style={{ width, height, transform: `translate(${x}px, ${y}px)`, zIndex: 2000 }}
        >
          <span className="truncate">{title}</span>
        </div>
      ))}
    </ViewportPortal>
  );
}
