/** The edge of a panel towards the canvas: dragged, or moved by arrow keys, it sets the panel's size. */
import { type KeyboardEvent, useRef } from 'react';
import type { Side } from '../../../editor/view/panels.ts';
import { useEditor } from '../../editor.ts';
import { useSize } from './sizes.ts';

/** What is heard, where the edge lies, and by which keys the panel grows and shrinks. */
const looks = {
  left: {
    name: 'Width of the left panel',
    grows: 'ArrowRight',
    shrinks: 'ArrowLeft',
    at: 'inset-y-0 -left-1 w-2 cursor-ew-resize',
  },
  right: {
    name: 'Width of the inspector',
    grows: 'ArrowLeft',
    shrinks: 'ArrowRight',
    at: 'inset-y-0 -right-1 w-2 cursor-ew-resize',
  },
  bottom: {
    name: 'Height of the panel',
    grows: 'ArrowUp',
    shrinks: 'ArrowDown',
    at: 'inset-x-0 -top-1 h-2 cursor-ns-resize',
  },
} as const;

/** Pixels of one press of a key. */
const step = 24;

export function Sash({ side }: { readonly side: Side }) {
  const { panels } = useEditor();
  const { size, least, most, usual } = useSize(side);
  const { name, grows, shrinks, at } = looks[side];
  /** Where it was taken hold of, and the size then. */
  const held = useRef({ x: 0, y: 0, size: 0 });
  const set = (next: number): void => panels.resize(side, Math.round(Math.max(least, Math.min(most, next))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { [grows]: size + step, [shrinks]: size - step, Home: least, End: most }[event.key];
    if (next === undefined || event.altKey) return;
    event.preventDefault();
    set(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
    <div
      role="separator"
      aria-label={name}
      aria-orientation={side === 'bottom' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { x: event.clientX, y: event.clientY, size };
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const { x, y, size: from } = held.current;
        const moved = { left: event.clientX - x, right: x - event.clientX, bottom: y - event.clientY }[side];
        set(from + moved);
      }}
      onDoubleClick={() => set(usual)}
      onKeyDown={onKeyDown}
      className={`absolute z-20 touch-none hover:bg-accent/25 ${at}`}
    />
  );
}
