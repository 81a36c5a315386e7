/** How large the panels are and which are open. The browser remembers it, where it may. */
import { create } from 'zustand';
import { usePanel } from '../../state/panel.ts';
import { useView } from '../../state/view.ts';

export type Side = 'left' | 'right' | 'bottom';

const key = 'netloom.panels';

interface Kept {
  /** In pixels; a panel that was never resized follows the window. */
  readonly sizes: Readonly<Partial<Record<Side, number>>>;
  readonly closed: readonly Side[];
}

function remembered(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
    const sizes = Object.entries(kept.sizes ?? {}).filter(([, size]) => Number.isFinite(size));
    return { sizes: Object.fromEntries(sizes), closed: Array.isArray(kept.closed) ? kept.closed : [] };
  } catch {
    return { sizes: {}, closed: [] };
  }
}

export interface Sizes {
  readonly sizes: Kept['sizes'];
  /** Grows with each change of the window's size, within which the panels keep. */
  readonly windows: number;
  readonly resize: (side: Side, size: number) => void;
}

const start = remembered();

export const useSizes = create<Sizes>()((set, get) => ({
  sizes: start.sizes,
  windows: 0,
  resize: (side, size) => set({ sizes: { ...get().sizes, [side]: size } }),
}));

function keep(): void {
  const { palette, inspector } = useView.getState();
  const closed: Side[] = [];
  if (!palette) closed.push('left');
  if (!inspector) closed.push('right');
  if (!usePanel.getState().open) closed.push('bottom');
  try {
    localStorage.setItem(key, JSON.stringify({ sizes: useSizes.getState().sizes, closed } satisfies Kept));
  } catch {
    // A browser that keeps nothing shows the panels as they come.
  }
}

/** Opens and closes the panels as they were left, and keeps what becomes of them. */
export function rememberPanels(): void {
  const { closed } = start;
  if (closed.includes('left')) useView.getState().showPalette(false);
  if (closed.includes('right')) useView.getState().showInspector(false);
  if (closed.includes('bottom')) usePanel.getState().setOpen(false);
  useSizes.subscribe((now, before) => now.sizes !== before.sizes && keep());
  window.addEventListener('resize', () => useSizes.setState(({ windows }) => ({ windows: windows + 1 })));
  usePanel.subscribe((now, before) => now.open !== before.open && keep());
  useView.subscribe((now, before) => {
    if (now.palette !== before.palette || now.inspector !== before.inspector) keep();
  });
}

const within = (least: number, size: number, most: number): number =>
  Math.round(Math.max(least, Math.min(most, size)));

/** The bounds of a side's size in a window, and its size there while nobody has set one. */
export function boundsOf(side: Side): {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
} {
  const { innerWidth: width, innerHeight: height } = window;
  if (side === 'bottom') {
    const usual = usePanel.getState().roomy
      ? within(200, height * 0.36, 340)
      : within(160, height * 0.22, 260);
    return { least: 120, most: Math.round(height * 0.7), usual };
  }
  const most = Math.round(width * 0.36);
  const narrow = width <= 1200;
  return side === 'left'
    ? { least: 150, most, usual: narrow ? 180 : 212 }
    : { least: 220, most, usual: narrow ? 256 : 288 };
}

/** The size of a panel now, within the window. */
export function useSize(side: Side): number {
  const set = useSizes((state) => state.sizes[side]);
  useSizes((state) => state.windows);
  usePanel((state) => side === 'bottom' && state.roomy);
  const { least, most, usual } = boundsOf(side);
  return within(least, set ?? usual, Math.max(least, most));
}
