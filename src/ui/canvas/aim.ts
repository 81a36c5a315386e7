/** A wire over which a block is held says whether it would fit. Written onto the element, so that nothing is drawn anew. */
import { type RefObject, useEffect } from 'react';
import { useEditor } from '../editor.ts';

export function useAim(board: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  useEffect(
    () =>
      editor.hand.subscribe(({ aimed }, before) => {
        if (aimed === before.aimed) return;
        for (const wire of board.current?.querySelectorAll<SVGElement>('.react-flow__edge[data-fit]') ?? []) {
          delete wire.dataset.fit;
          delete wire.dataset.word;
        }
        if (!aimed) return;
        const name = CSS.escape(aimed.wire);
        const wire = board.current?.querySelector<SVGElement>(`.react-flow__edge[data-id="${name}"]`);
        if (!wire) return;
        wire.dataset.fit = aimed.fit;
        wire.dataset.word = aimed.word;
      }),
    [editor, board],
  );
}
