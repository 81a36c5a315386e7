/**
 * What the person looks at, as against what the document is: the module entered, the selection, what stands open in place.
 * Never undone. It keeps its own invariants: after every edit it holds only what the document still has.
 */

import { checkedAt } from '../../check/at.ts';
import { isWithin, type Path, pathKey, samePath, wireKey } from '../../graph/path.ts';
import type { Point } from '../../graph/project.ts';
import type { DocumentState, DocumentStore } from '../document/document.ts';
import { createStore, type Store } from '../store.ts';
import { checkedHere, nearest } from './standing.ts';

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
  /** Where blocks are drawn while they are dragged or glide, by their names on the canvas; the document learns of it when they are dropped. */
  readonly dragged: Places;
  /** Selects in the module at `scope`, which stays the present one where none is given. */
  readonly select: (blocks: Iterable<string>, wires?: Iterable<string>, scope?: Path) => void;
  /** Shows another module on the canvas, with nothing selected but `select`. */
  readonly enter: (inside: Path, select?: Iterable<string>) => void;
  /** Opens an instance in place, or closes it and all in it. */
  readonly expand: (path: Path, open: boolean) => void;
  readonly drag: (places: Places) => void;
}

export type ViewStore = Store<ViewState>;

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

/** The first to hear of an edit, so that everyone else finds view and document in step. */
export function createView(document: DocumentStore): ViewStore {
  const store = createStore<ViewState>((set, get) => ({
    inside: root,
    expanded: nothing,
    scope: root,
    selection: nothing,
    wires: nothing,
    dragged: still,
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
    expand: (path, open) => {
      const { expanded, scope, inside } = get();
      const key = pathKey(path);
      const rest = [...expanded].filter((each) => each !== key && !each.startsWith(`${key}/`));
      // The selection of what closes goes with it.
      const lost = !open && isWithin(scope, path) && scope.length > inside.length;
      set({
        expanded: new Set(open ? [...expanded, key] : rest),
        ...(lost && { scope: path.slice(0, -1), selection: new Set(path.slice(-1)), wires: nothing }),
      });
    },
    drag: (places) => set({ dragged: places }),
  }));
  document.subscribe((now, before) => {
    if (now.draft !== before.draft) {
      // Another document: outside of all modules, nothing selected, nothing open in place.
      store.getState().enter(root);
      store.setState({ expanded: nothing });
    } else if (now.report !== before.report) keepTo(now, store);
  });
  return store;
}

/** Paths, selection and what stands open keep to what there is. */
function keepTo({ report }: DocumentState, store: ViewStore): void {
  const { inside, scope: at, expanded, selection, wires, select, enter } = store.getState();
  const here = nearest(report, inside);
  if (here !== inside) enter(here);
  else {
    const reached = nearest(report, at);
    const lost = reached !== at;
    const { module } = checkedHere(report, reached).linked;
    const blocks = new Set(module.blocks.map((block) => block.id));
    const keys = wires.size > 0 ? new Set(module.wires.map(wireKey)) : wires;
    select(
      lost ? [] : [...selection].filter((id) => blocks.has(id)),
      lost ? [] : [...wires].filter((key) => keys.has(key)),
      reached.length < inside.length ? inside : reached,
    );
  }
  const there = [...expanded].filter((key) => checkedAt(report, key.split('/')));
  if (there.length < expanded.size) store.setState({ expanded: new Set(there) });
}
