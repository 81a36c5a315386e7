/** How large the panels are: as the person left them, within the window. */
import { useSyncExternalStore } from 'react';
import type { PanelsState, Side } from '../../../editor/view/panels.ts';
import { usePanels } from '../../editor.ts';

const within = (least: number, size: number, most: number): number =>
  Math.round(Math.max(least, Math.min(most, size)));

export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** While nobody has set one. */
  readonly usual: number;
}

/** The bounds of a side's size in a window. */
export function boundsOf(
  side: Side,
  { roomy }: Pick<PanelsState, 'roomy'>,
  { innerWidth: width, innerHeight: height }: Pick<Window, 'innerWidth' | 'innerHeight'>,
): Bounds {
  if (side === 'bottom') {
    const usual = roomy ? within(200, height * 0.36, 340) : within(160, height * 0.22, 260);
    return { least: 120, most: Math.round(height * 0.7), usual };
  }
  const most = Math.round(width * 0.36);
  const narrow = width <= 1200;
  return side === 'left'
    ? { least: 150, most, usual: narrow ? 180 : 212 }
    : { least: 220, most, usual: narrow ? 256 : 288 };
}

function onResize(hear: () => void): () => void {
  window.addEventListener('resize', hear);
  return () => window.removeEventListener('resize', hear);
}

const windowSize = (): string => `${window.innerWidth} ${window.innerHeight}`;

/** The size of a panel now, and its bounds. */
export function useSize(side: Side): Bounds & { readonly size: number } {
  const set = usePanels((state) => state.sizes[side]);
  const roomy = usePanels((state) => side === 'bottom' && state.roomy);
  useSyncExternalStore(onResize, windowSize);
  const bounds = boundsOf(side, { roomy }, window);
  return { ...bounds, size: within(bounds.least, set ?? bounds.usual, Math.max(bounds.least, bounds.most)) };
}
