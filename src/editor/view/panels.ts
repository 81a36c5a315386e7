/** Which panels, lists and maps stand open around the canvas, and how large they are. Remembered from visit to visit. */

import type { Storage } from '../host.ts';
import { createStore, type Store } from '../store.ts';
import { keepJson, recallJson, recallList } from './kept.ts';

export type Side = 'left' | 'right' | 'bottom';
export type LeftTab = 'blocks' | 'outline';
export type BottomTab = 'problems' | 'train' | 'try' | 'data';

export interface PanelsState {
  /** Which tab of the bottom panel is shown: pressing Train, or a problem, brings its tab up. */
  readonly tab: BottomTab;
  /** Whether the bottom panel is open. */
  readonly open: boolean;
  /** Whether more than problems was shown in it: curves and pictures need more room, and it keeps that. */
  readonly roomy: boolean;
  /** The left panel: the blocks to add, or the network as an outline. */
  readonly palette: boolean;
  readonly left: LeftTab;
  readonly inspector: boolean;
  /** Whether the map of the network is shown in the corner of the canvas. */
  readonly minimap: boolean;
  /** Whether the strip of volumes is open. */
  readonly strip: boolean;
  /** Whether Tidy up runs from top to bottom; else from left to right, in rows. */
  readonly down: boolean;
  /** Groups of the palette that are closed. */
  readonly closed: ReadonlySet<string>;
  /** Paths, joined by `/`, of the modules that stand open in the outline. */
  readonly opened: ReadonlySet<string>;
  /** In pixels; a panel that was never resized follows the window. */
  readonly sizes: Sizes;
  /** Opens the bottom panel at a tab. */
  readonly show: (tab: BottomTab) => void;
  readonly setOpen: (open: boolean) => void;
  readonly showPalette: (palette: boolean) => void;
  /** Opens the left panel at a tab. */
  readonly showLeft: (left: LeftTab) => void;
  readonly showInspector: (inspector: boolean) => void;
  readonly showMinimap: (minimap: boolean) => void;
  readonly showStrip: (strip: boolean) => void;
  readonly setDown: (down: boolean) => void;
  readonly toggleGroup: (group: string) => void;
  /** Opens or folds modules of the outline. */
  readonly setOpened: (keys: Iterable<string>, open: boolean) => void;
  readonly resize: (side: Side, size: number) => void;
}

export type PanelsStore = Store<PanelsState>;
type Sizes = Readonly<Partial<Record<Side, number>>>;

const keys = {
  panels: 'netloom.panels',
  minimap: 'netloom.minimap',
  strip: 'netloom.volumes',
  arrange: 'netloom.arrange',
  groups: 'netloom.palette.closed',
} as const;

interface Kept {
  readonly sizes: Sizes;
  readonly closed: readonly Side[];
}

function remembered(storage: Storage): Kept {
  const kept = recallJson(storage, keys.panels) as Partial<Kept> | undefined;
  const sizes = Object.entries(kept?.sizes ?? {}).filter(([, size]) => Number.isFinite(size));
  return { sizes: Object.fromEntries(sizes), closed: Array.isArray(kept?.closed) ? kept.closed : [] };
}

export function createPanels(storage: Storage): PanelsStore {
  const { sizes, closed } = remembered(storage);
  const store = createStore<PanelsState>((set, get) => ({
    tab: 'problems',
    open: !closed.includes('bottom'),
    roomy: false,
    palette: !closed.includes('left'),
    left: 'blocks',
    inspector: !closed.includes('right'),
    minimap: storage.recall(keys.minimap) === 'open',
    strip: storage.recall(keys.strip) !== 'closed',
    down: storage.recall(keys.arrange) === 'down',
    closed: new Set(recallList(storage, keys.groups)),
    opened: new Set(),
    sizes,
    show: (tab) => set({ tab, open: true, roomy: get().roomy || tab !== 'problems' }),
    setOpen: (open) => set({ open }),
    showPalette: (palette) => set({ palette }),
    showLeft: (left) => set({ left, palette: true }),
    showInspector: (inspector) => set({ inspector }),
    showMinimap: (minimap) => set({ minimap }),
    showStrip: (strip) => set({ strip }),
    setDown: (down) => set({ down }),
    toggleGroup: (group) => {
      const next = new Set(get().closed);
      if (!next.delete(group)) next.add(group);
      set({ closed: next });
    },
    setOpened: (paths, open) => {
      const next = new Set(get().opened);
      for (const path of paths) open ? next.add(path) : next.delete(path);
      if (next.size !== get().opened.size) set({ opened: next });
    },
    resize: (side, size) => set({ sizes: { ...get().sizes, [side]: size } }),
  }));
  store.subscribe((now, before) => keep(storage, now, before));
  return store;
}

function keep(storage: Storage, now: PanelsState, before: PanelsState): void {
  const changed = (...of: readonly (keyof PanelsState)[]): boolean =>
    of.some((key) => now[key] !== before[key]);
  if (changed('open', 'palette', 'inspector', 'sizes')) {
    const sides = { left: now.palette, right: now.inspector, bottom: now.open };
    const closed = (Object.keys(sides) as Side[]).filter((side) => !sides[side]);
    keepJson(storage, keys.panels, { sizes: now.sizes, closed } satisfies Kept);
  }
  if (changed('minimap')) storage.keep(keys.minimap, now.minimap ? 'open' : 'closed');
  if (changed('strip')) storage.keep(keys.strip, now.strip ? 'open' : 'closed');
  if (changed('down')) storage.keep(keys.arrange, now.down ? 'down' : 'right');
  if (changed('closed')) keepJson(storage, keys.groups, [...now.closed]);
}
