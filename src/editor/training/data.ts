/**
 * The chosen data: what is known of it, and how far it is made. The document holds its id (`data/sources/identity.ts`); undo
 * and opening change that, so this follows the document. A person's own files stay in memory and are never sent anywhere.
 */
import { defaultsOf } from '../../blocks/param-bounds.ts';
import type { DataFacts, DataSource, NamedFile } from '../../data/dataset.ts';
import { documentId, keyOf, readDocumentId } from '../../data/sources/identity.ts';
import { GLIMPSE } from '../../data/sources/source.ts';
import { kindsOfFiles, recognise, sources } from '../../data/sources/table.ts';
import { chooseData } from '../../graph/edit/project.ts';
import type { Values } from '../../graph/value.ts';
import { tell } from '../../train/ask.ts';
import type { CommandId, Engine } from '../../train/protocol.ts';
import type { DocumentStore } from '../document/document.ts';
import { createStore, type Store } from '../store.ts';

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
  /** What was last set for each source that makes its images, by its id. */
  readonly values: Readonly<Record<string, Values>>;
  /** Has a source make its images by these values. */
  readonly choose: (source: string, values: Values) => void;
  /** Under the name of their folder; files without one are own images, counted as they come. */
  readonly chooseFiles: (folder: string, files: readonly NamedFile[]) => void;
  /** Says why files were not even read. */
  readonly refuse: (message: string) => void;
  readonly remove: () => void;
  /** Has the chosen data made, so that it can be looked at. */
  readonly load: () => void;
}

export type DataStore = Store<DataState>;

/** What the engine was asked for. */
interface Waiting {
  readonly command: CommandId;
  readonly source: DataSource;
  /** The document for which it is to be chosen; null where it is already. */
  readonly draft: string | null;
}

export function createData(engine: Engine, document: DocumentStore): DataStore {
  let waiting: Waiting | null = null;
  /** Sets of files without a folder in this visit. */
  let own = 0;
  /** Files that were read in this visit, by the document's id for them, so that undo finds them again. */
  const files = new Map<string, Held>();
  const store = createStore<DataState>((set, get) => ({
    chosen: null,
    missing: null,
    loading: null,
    refused: '',
    values: Object.fromEntries([...sources].map(([id, { params }]) => [id, defaultsOf(params)])),
    choose: (source, given) => {
      const values = { ...get().values, [source]: given };
      const chosen = heldBefore(source, values);
      if (!chosen) return;
      set({ values, chosen, missing: null, refused: '' });
      document.edit((project) => chooseData(project, documentId(chosen.source)));
      document.surround({ data: chosen.facts });
      get().load();
    },
    chooseFiles: (folder, files) => {
      const found = recognise(files.map(({ name, bytes }) => ({ name, head: bytes.subarray(0, GLIMPSE) })));
      if (!found) {
        set({
          refused: `Data needs ${kindsOfFiles} but gets ${files.map((file) => file.name).join(', ') || 'no file'}. Choose other files.`,
        });
        return;
      }
      own += folder ? 0 : 1;
      const name = folder || (own === 1 ? 'Own images' : `Own images ${own}`);
      const source: DataSource = {
        source: found.source.id,
        name,
        values: defaultsOf(found.source.params),
        files,
      };
      set({ loading: { name, done: 0, total: 0 }, refused: '' });
      const command = tell(engine, { type: 'load', data: source });
      waiting = { command, source, draft: document.getState().draft };
    },
    refuse: (message) => set({ refused: message }),
    remove: () => {
      set({ chosen: null, missing: null, refused: '', loading: null });
      document.edit((project) => chooseData(project, undefined));
      document.surround({});
    },
    load: () => {
      const { chosen, loading } = get();
      if (!chosen || chosen.made || loading) return;
      set({ loading: { name: chosen.facts.name, done: 0, total: 0 } });
      const command = tell(engine, { type: 'load', data: chosen.source });
      waiting = { command, source: chosen.source, draft: null };
    },
  }));
  engine.hear((event) => {
    if (event.answers !== waiting?.command) return;
    const { chosen, loading } = store.getState();
    if (event.type === 'loading' && loading)
      store.setState({ loading: { ...loading, done: event.done, total: event.total } });
    if (event.type === 'data') {
      const { source, draft } = waiting;
      waiting = null;
      const { facts, train, test, samples } = event;
      const held: Held = { source, facts, made: { train, test, samples } };
      const id = documentId(source);
      if (source.files) files.set(id, held);
      // Another document may have been opened, or other data chosen, while it was made.
      const wanted = draft === null ? chosen?.source === source : draft === document.getState().draft;
      store.setState(
        wanted ? { chosen: held, missing: null, loading: null, refused: '' } : { loading: null },
      );
      if (!wanted || draft === null) return;
      document.edit((project) => chooseData(project, id));
      document.surround({ data: facts });
    }
    if (event.type === 'refused') {
      waiting = null;
      store.setState({ loading: null, refused: event.message });
    }
  });

  let id: string | undefined;
  let of = '';
  const follow = (): void => {
    const now = document.getState().history.now.data;
    const draft = document.getState().draft;
    if (now === id && draft === of) return;
    [id, of] = [now, draft];
    const { chosen, values } = store.getState();
    const held = now === undefined ? undefined : heldFor(now, values, files);
    // A draft may ask for other values of the same source.
    if (chosen && held && isSame(chosen.source, held.source)) return;
    const missing = now && !held ? (readDocumentId(now).files ?? now) : null;
    store.setState({ chosen: held ?? null, missing, refused: '' });
    document.surround(held ? { data: held.facts } : {});
  };
  follow();
  document.subscribe(follow);
  return store;
}

/** Of a source whose facts are known before its images are made; undefined for others. */
function heldBefore(id: string, values: DataState['values']): Held | undefined {
  const source = sources.get(id);
  if (!source?.facts) return undefined;
  const asked: DataSource = { source: id, name: source.label, values: values[id] ?? {} };
  return { source: asked, facts: source.facts, made: null };
}

const isSame = (a: DataSource, b: DataSource): boolean => a === b || keyOf(a) === keyOf(b);

/** What a document asks for by its id, if it is at hand. */
function heldFor(
  id: string,
  values: DataState['values'],
  files: ReadonlyMap<string, Held>,
): Held | undefined {
  const { source, files: named } = readDocumentId(id);
  return named === null ? heldBefore(source, values) : files.get(id);
}
