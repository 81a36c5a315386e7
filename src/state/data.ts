/**
 * The chosen data: what is known of it, and how far it is made. The document holds its id (`digits`, `idx:NAME`); undo and
 * opening change that, so this follows the document. A person's own files stay in memory and are never sent anywhere.
 */
import { create } from 'zustand';
import type { DataFacts, DataSource, NamedFile } from '../data/dataset.ts';
import { digitsFacts } from '../data/digits/digits.ts';
import { chooseData } from '../graph/edit/project.ts';
import type { CommandId, Event } from '../train/protocol.ts';
import { listen, say } from './engine.ts';
import { useProject } from './project.ts';

export interface Held {
  readonly source: DataSource;
  readonly facts: DataFacts;
  /** Counts and samples once the engine has made or read it. */
  readonly made: Made | null;
}

export interface Made {
  readonly train: number;
  readonly test: number;
  readonly samples: readonly { readonly pixels: Uint8Array; readonly label: number }[];
}

export interface DataState {
  /** Chosen for the open document, or null: none, or files that this visit does not have. */
  readonly chosen: Held | null;
  /** Name of files that the document was used with and that must be chosen again. */
  readonly missing: string | null;
  /** What is being made or read; null when nothing is. */
  readonly loading: { readonly name: string; readonly done: number; readonly total: number } | null;
  /** Why the last choice was refused. */
  readonly refused: string;
  readonly digits: { readonly count: number; readonly seed: number };
  readonly chooseDigits: (count: number, seed: number) => void;
  readonly chooseFiles: (name: string, files: readonly NamedFile[]) => void;
  /** Says why files were not even read. */
  readonly refuse: (message: string) => void;
  readonly remove: () => void;
  /** Has the chosen data made, so that it can be looked at. */
  readonly load: () => void;
}

/** Enough that LeNet-5 learns to read and few enough that an epoch takes seconds without a GPU. */
export const FIRST_COUNT = 10_000;

export const useData = create<DataState>()((set, get) => ({
  chosen: null,
  missing: null,
  loading: null,
  refused: '',
  digits: { count: FIRST_COUNT, seed: 1 },
  chooseDigits: (count, seed) => {
    set({ digits: { count, seed }, chosen: heldDigits(count, seed), missing: null, refused: '' });
    useProject.getState().edit((project) => chooseData(project, 'digits'));
    useProject.getState().surround({ data: digitsFacts });
    get().load();
  },
  chooseFiles: (name, files) => {
    const source: DataSource = { kind: 'idx', name, files };
    set({ loading: { name, done: 0, total: 0 }, refused: '' });
    const command = say({ type: 'load', data: source });
    waiting = { command, source, draft: useProject.getState().draft };
  },
  refuse: (message) => set({ refused: message }),
  remove: () => {
    set({ chosen: null, missing: null, refused: '', loading: null });
    useProject.getState().edit((project) => chooseData(project, undefined));
    useProject.getState().surround({});
  },
  load: () => {
    const { chosen, loading } = get();
    if (!chosen || chosen.made || loading) return;
    set({ loading: { name: chosen.facts.name, done: 0, total: 0 } });
    const command = say({ type: 'load', data: chosen.source });
    waiting = { command, source: chosen.source, draft: null };
  },
}));

/** What the engine was asked for last; `draft`: the document for which it is to be chosen, null where it is already. */
let waiting: {
  readonly command: CommandId;
  readonly source: DataSource;
  readonly draft: string | null;
} | null = null;
/** Files that were read in this visit, by the document's id for them, so that undo finds them again. */
const files = new Map<string, Held>();

function heldDigits(count: number, seed: number): Held {
  return { source: { kind: 'digits', count, seed }, facts: digitsFacts, made: null };
}

const idOf = (source: DataSource): string => (source.kind === 'digits' ? 'digits' : `idx:${source.name}`);

listen((event: Event) => {
  if (event.answers !== waiting?.command) return;
  const { chosen, loading } = useData.getState();
  if (event.type === 'loading' && loading)
    useData.setState({ loading: { ...loading, done: event.done, total: event.total } });
  if (event.type === 'data') {
    const { source, draft } = waiting;
    waiting = null;
    const { facts, train, test, samples } = event;
    const held: Held = { source, facts, made: { train, test, samples } };
    const id = idOf(source);
    if (source.kind === 'idx') files.set(id, held);
    // Another document may have been opened, or other data chosen, while it was made.
    const wanted = draft === null ? chosen?.source === source : draft === useProject.getState().draft;
    useData.setState(
      wanted ? { chosen: held, missing: null, loading: null, refused: '' } : { loading: null },
    );
    if (!wanted || draft === null) return;
    useProject.getState().edit((project) => chooseData(project, id));
    useProject.getState().surround({ data: facts });
  }
  if (event.type === 'refused') {
    waiting = null;
    useData.setState({ loading: null, refused: event.message });
  }
});

/** Whether what is held is what a document asks for by its id; a draft may ask for another number of digits. */
const isStill = (source: DataSource, id: string | undefined, digits: DataState['digits']): boolean =>
  idOf(source) === id &&
  (source.kind !== 'digits' || (source.count === digits.count && source.seed === digits.seed));

/** Lets the chosen data follow the document: opening, undo and redo may change its id. Returns the way to end it. */
export function followDocument(): () => void {
  let id: string | undefined;
  let of = '';
  const follow = (): void => {
    const now = useProject.getState().history.now.data;
    const draft = useProject.getState().draft;
    if (now === id && draft === of) return;
    [id, of] = [now, draft];
    const { chosen, digits } = useData.getState();
    if (chosen && isStill(chosen.source, now, digits)) return;
    const held = now === 'digits' ? heldDigits(digits.count, digits.seed) : now ? files.get(now) : undefined;
    const missing = now && !held ? now.replace(/^idx:/, '') : null;
    useData.setState({ chosen: held ?? null, missing, refused: '' });
    useProject.getState().surround(held ? { data: held.facts } : {});
  };
  follow();
  return useProject.subscribe(follow);
}
