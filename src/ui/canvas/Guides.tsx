/** Thin lines through what a dragged block stands level with. */

import { ViewportPortal } from '@xyflow/react';
import { useHand } from '../editor.ts';

export function Guides() {
  const guides = useHand((state) => state.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg aria-hidden="true" className="guides" data-testid="guides">
        {guides.map(({ axis, at, from, to }) => (
          <line
            key={`${axis} ${at}`}
            {...(axis === 'x' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at })}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
