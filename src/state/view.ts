/** What the person looks at, as against what the document is: the module entered, the selection, open panels. Never undone. */
import { createStore } from 'zustand';
import { isWithin, type Path, pathKey, samePath } from '../graph/path.ts';
import type { Point } from '../graph/project.ts';
import { follower, leader } from './follow.ts';

export type Places = Readonly<Record<string, Point>>;

export interface ViewState {
  /** The instances entered, from the root down: what the canvas shows. Empty: the document itself. */
  readonly inside: Path;
  /** Paths, joined by `/`, of the instances that stand open in place. */
  readonly expanded: ReadonlySet<string>;
  /** The module in which the selection stands: the one on the canvas, or one that is open in place in it. */
  readonly scope: Path;
  /** Ids of the selected blocks of the module at `scope`. */
  readonly selection: ReadonlySet<string>;
  /** Keys of the selected wires, as `wireKey` makes them. */
  readonly wires: ReadonlySet<string>;
  /** Where blocks are drawn while they are dragged, by their names on the canvas; the document learns of it when they are dropped. */
  readonly dragged: Places;
  readonly palette: boolean;
  readonly inspector: boolean;
  /** Selects in the module at `scope`, which stays the present one where none is given. */
  readonly select: (blocks: Iterable<string>, wires?: Iterable<string>, scope?: Path) => void;
  /** Shows another module on the canvas, with nothing selected but `select`. */
  readonly enter: (inside: Path, select?: Iterable<string>) => void;
  /** For another document: outside of all modules, nothing selected, nothing open in place. */
  readonly begin: () => void;
  /** Opens an instance in place, or closes it and all in it. */
  readonly expand: (path: Path, open: boolean) => void;
  readonly drag: (places: Places) => void;
  readonly showPalette: (open: boolean) => void;
  readonly showInspector: (open: boolean) => void;
}

const nothing: ReadonlySet<string> = new Set();
const still: Places = {};
const root: Path = [];

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

/** The earlier set where the new one holds the same, so that nothing is drawn again. */
function next(before: ReadonlySet<string>, items: Iterable<string>): ReadonlySet<string> {
  const set = new Set(items);
  return sameSet(before, set) ? before : set;
}

const store = createStore<ViewState>()((set, get) => ({
  inside: root,
  expanded: nothing,
  scope: root,
  selection: nothing,
  wires: nothing,
  dragged: still,
  palette: true,
  inspector: true,
  select: (blocks, wires = [], scope = get().scope) => {
    const { selection, wires: selected, scope: before } = get();
    set({
      selection: next(selection, blocks),
      wires: next(selected, wires),
      scope: samePath(before, scope) ? before : scope,
    });
  },
  enter: (inside, select = nothing) =>
    set({ inside, scope: inside, selection: new Set(select), wires: nothing, dragged: still }),
  begin: () => {
    get().enter(root);
    set({ expanded: nothing });
  },
  expand: (path, open) => {
    const { expanded, scope, inside } = get();
    const key = pathKey(path);
    const rest = [...expanded].filter((each) => each !== key && !each.startsWith(`${key}/`));
    // The selection of what closes goes with it.
    const lost = !open && isWithin(scope, path) && scope.length > inside.length;
    const outer = path.slice(0, -1);
    set({
      expanded: new Set(open ? [...expanded, key] : rest),
      ...(lost && { scope: outer, selection: new Set(path.slice(-1)), wires: nothing }),
    });
  },
  drag: (places) => set({ dragged: places }),
  showPalette: (palette) => set({ palette }),
  showInspector: (inspector) => set({ inspector }),
}));

export const useView = follower(store);
/** For the canvas, which shows another document before the panels do. */
export const useViewNow = leader(store);
