/** What the person looks at, as against what the document is: the selection, blocks in mid-drag, open panels. Never undone. */
import { create } from 'zustand';
import type { Point } from '../graph/project.ts';

export type Places = Readonly<Record<string, Point>>;

export interface ViewState {
  /** Ids of the selected blocks of the module on the canvas. */
  readonly selection: ReadonlySet<string>;
  /** Keys of the selected wires, as `wireKey` makes them. */
  readonly wires: ReadonlySet<string>;
  /** Where blocks stand while they are dragged; the document learns of it when they are dropped. */
  readonly dragged: Places;
  readonly palette: boolean;
  readonly inspector: boolean;
  readonly select: (blocks: Iterable<string>, wires?: Iterable<string>) => void;
  readonly drag: (places: Places) => void;
  readonly showPalette: (open: boolean) => void;
  readonly showInspector: (open: boolean) => void;
}

const nothing: ReadonlySet<string> = new Set();
const still: Places = {};

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

/** The earlier set where the new one holds the same, so that nothing is drawn again. */
function next(before: ReadonlySet<string>, items: Iterable<string>): ReadonlySet<string> {
  const set = new Set(items);
  return sameSet(before, set) ? before : set;
}

export const useView = create<ViewState>()((set, get) => ({
  selection: nothing,
  wires: nothing,
  dragged: still,
  palette: true,
  inspector: true,
  select: (blocks, wires = []) =>
    set({ selection: next(get().selection, blocks), wires: next(get().wires, wires) }),
  drag: (places) => set({ dragged: places }),
  showPalette: (palette) => set({ palette }),
  showInspector: (inspector) => set({ inspector }),
}));
