/**
 * The run that is on, or was last, and those before it, kept to be compared. A run begins from the document as it stands
 * and from fresh weights; what is edited meanwhile is for the next one.
 */
import { create } from 'zustand';
import { compile } from '../compile/compile.ts';
import { firstRecipe } from '../train/hyperparameters.ts';
import type { BackendName, Recipe, RunSpec } from '../train/protocol.ts';
import { beginningWeights } from './begin.ts';
import { useData } from './data.ts';
import { useProject } from './editor.ts';
import { engine, listen, say } from './engine.ts';
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

/** Earlier runs that are kept: more lines cannot be told apart. */
const KEPT = 4;
/** After this long without an answer to Stop the engine is ended, ms. */
const PATIENCE = 5000;

/** The run that the engine was last given. */
let started = '';

function fail(id: string, message: string): void {
  const { run } = useRuns.getState();
  if (run?.id === id && isOn(run))
    useRuns.setState({ run: { ...run, status: 'stopped', reason: 'failed', message } });
}

export const useRuns = create<RunsState>()((set, get) => ({
  run: null,
  before: [],
  recipe: firstRecipe,
  backend: 'auto',
  setRecipe: (change) => set({ recipe: { ...get().recipe, ...change } }),
  setBackend: (backend) => set({ backend }),
  train: () => {
    const { report } = useProject.getState();
    const { chosen, missing } = useData.getState();
    const { run: last, recipe, backend } = get();
    if (!chosen || whyNotTrain(report, true, missing) || isOn(last)) return;
    const model = compile(report);
    const run = beginRun({
      id: crypto.randomUUID(),
      name: runName(report.project.name, [...(last ? [last] : []), ...get().before]),
      project: report.project,
      model,
      recipe,
      data: chosen.facts,
    });
    const before = last && last.points.length > 0 ? [last, ...get().before].slice(0, KEPT) : get().before;
    set({ run, before });
    const { source } = chosen;
    beginningWeights(model, recipe.seed).then(
      (weights) => {
        // Stopped while its weights were made: there is nothing to start.
        if (get().run?.id !== run.id || !isOn(get().run)) return;
        const spec: RunSpec = { run: run.id, model, weights, recipe, data: source, backend };
        started = run.id;
        say({ type: 'start', spec });
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
    if (run) say({ type: 'pause', run: run.id });
  },
  resume: () => {
    const { run } = get();
    if (run) say({ type: 'resume', run: run.id });
  },
  stop: () => {
    const { run } = get();
    if (!run || !isOn(run)) return;
    if (started !== run.id) return set({ run: { ...run, status: 'stopped', reason: 'stopped' } });
    say({ type: 'stop', run: run.id });
    setTimeout(() => {
      if (get().run?.id !== run.id || !isOn(get().run)) return;
      fail(
        run.id,
        'The engine did not answer and was ended, with what it had learned. Train starts a new one.',
      );
      engine.end();
    }, PATIENCE);
  },
  forget: (id) => set({ before: get().before.filter((run) => run.id !== id) }),
}));

export const isOn = (run: Run | null): boolean => run !== null && run.status !== 'stopped';

/** The document's name; with a number from its second run on. */
export function runName(name: string, others: readonly Pick<Run, 'name'>[]): string {
  const taken = new Set(others.map((run) => run.name));
  let n = 2;
  if (!taken.has(name)) return name;
  while (taken.has(`${name} · ${n}`)) n++;
  return `${name} · ${n}`;
}

listen((event) => {
  const { run } = useRuns.getState();
  if (!run) return;
  const next = hear(run, event);
  if (next !== run) useRuns.setState({ run: next });
});
