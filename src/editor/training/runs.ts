/**
 * The run that is on, or was last, and those before it, kept to be compared. A run begins from the document as it stands
 * and from fresh weights; what is edited meanwhile is for the next one.
 */
import { compile } from '../../compile/compile.ts';
import { tell } from '../../train/ask.ts';
import { firstRecipe } from '../../train/hyperparameters.ts';
import type { BackendName, Recipe, RunSpec } from '../../train/protocol.ts';
import type { DocumentStore } from '../document/document.ts';
import type { Host } from '../host.ts';
import { createStore, type Store } from '../store.ts';
import type { DataStore } from './data.ts';
import { whyNotTrain } from './ready.ts';
import { beginRun, hear, type Run } from './run.ts';

export interface RunsState {
  readonly run: Run | null;
  /** Earlier runs that have points, newest first. */
  readonly before: readonly Run[];
  readonly recipe: Recipe;
  readonly backend: BackendName | 'auto';
  readonly setRecipe: (change: Partial<Recipe>) => void;
  readonly setBackend: (backend: BackendName | 'auto') => void;
  readonly train: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  readonly forget: (id: string) => void;
}

export type RunsStore = Store<RunsState>;

/** Earlier runs that are kept: more lines cannot be told apart. */
const KEPT = 4;
/** After this long without an answer to Stop the engine is ended, ms. */
const PATIENCE = 5000;

interface Trained {
  readonly host: Pick<Host, 'engine' | 'clock' | 'initialWeights'>;
  readonly document: DocumentStore;
  readonly data: DataStore;
}

export function createRuns({ host: { engine, clock, initialWeights }, document, data }: Trained): RunsStore {
  /** The run that the engine was last given. */
  let started = '';
  const store = createStore<RunsState>((set, get) => {
    const fail = (id: string, message: string): void => {
      const { run } = get();
      if (run?.id === id && isOn(run)) set({ run: { ...run, status: 'stopped', reason: 'failed', message } });
    };
    const isStillOn = (id: string): boolean => get().run?.id === id && isOn(get().run);
    return {
      run: null,
      before: [],
      recipe: firstRecipe,
      backend: 'auto',
      setRecipe: (change) => set({ recipe: { ...get().recipe, ...change } }),
      setBackend: (backend) => set({ backend }),
      train: () => {
        const { report } = document.getState();
        const { chosen, missing } = data.getState();
        const { run: last, before: earlier, recipe, backend } = get();
        if (!chosen || whyNotTrain(report, true, missing) || isOn(last)) return;
        const model = compile(report);
        const run = beginRun({
          id: crypto.randomUUID(),
          name: runName(report.project.name, [...(last ? [last] : []), ...earlier]),
          project: report.project,
          model,
          recipe,
          data: chosen.facts,
        });
        set({ run, before: last && last.points.length > 0 ? [last, ...earlier].slice(0, KEPT) : earlier });
        const { source } = chosen;
        initialWeights(model, recipe.seed).then(
          (weights) => {
            // Stopped while its weights were made: there is nothing to start.
            if (!isStillOn(run.id)) return;
            const spec: RunSpec = { run: run.id, model, weights, recipe, data: source, backend };
            started = run.id;
            tell(engine, { type: 'start', spec });
          },
          () =>
            fail(
              run.id,
              'The network needs more memory than the browser has left. Close other tabs, or make it smaller.',
            ),
        );
      },
      pause: () => {
        const { run } = get();
        if (run) tell(engine, { type: 'pause', run: run.id });
      },
      resume: () => {
        const { run } = get();
        if (run) tell(engine, { type: 'resume', run: run.id });
      },
      stop: () => {
        const { run } = get();
        if (!run || !isOn(run)) return;
        if (started !== run.id) {
          set({ run: { ...run, status: 'stopped', reason: 'stopped' } });
          return;
        }
        tell(engine, { type: 'stop', run: run.id });
        clock.after(PATIENCE, () => {
          if (!isStillOn(run.id)) return;
          fail(
            run.id,
            'The engine did not answer and was ended, with what it had learned. Train starts a new one.',
          );
          engine.end();
        });
      },
      forget: (id) => set({ before: get().before.filter((run) => run.id !== id) }),
    };
  });
  engine.hear((event) => {
    const { run } = store.getState();
    const next = run && hear(run, event);
    if (next !== run) store.setState({ run: next });
  });
  return store;
}

export const isOn = (run: Run | null): boolean => run !== null && run.status !== 'stopped';

/** The document's name; with a number from its second run on. */
export function runName(name: string, others: readonly Pick<Run, 'name'>[]): string {
  const taken = new Set(others.map((run) => run.name));
  let n = 2;
  if (!taken.has(name)) return name;
  while (taken.has(`${name} · ${n}`)) n++;
  return `${name} · ${n}`;
}
