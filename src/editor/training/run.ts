/**
 * One training run as the page knows it: the snapshot with which it began and what the engine has said of it since.
 * `hear` is the only way it changes.
 */
import type { Compiled } from '../../compile/compiled.ts';
import type { DataFacts } from '../../data/dataset.ts';
import type { Project } from '../../graph/project.ts';
import type {
  BackendName,
  Event,
  Point,
  Progress,
  Recipe,
  Scores,
  StopReason,
} from '../../train/protocol.ts';

export type RunStatus = 'starting' | 'running' | 'paused' | 'stopped';

export interface Run {
  readonly id: string;
  /** Shown in the chart's legend. */
  readonly name: string;
  /** The snapshot: later edits of the document change nothing in it. */
  readonly project: Project;
  readonly model: Compiled;
  readonly recipe: Recipe;
  readonly data: DataFacts;
  readonly status: RunStatus;
  /** What is being done while it starts. */
  readonly line: string;
  readonly backend: { readonly name: BackendName; readonly adapter: string; readonly why: string } | null;
  /** In order of steps. */
  readonly points: readonly Point[];
  readonly epochs: readonly { readonly epoch: number; readonly step: number; readonly scores: Scores }[];
  readonly progress: Progress | null;
  readonly reason: StopReason | null;
  /** Explains a stop that the person did not ask for. */
  readonly message: string;
  /** On images that it never saw, 0 … 1; null where there are none, or before the end. */
  readonly testAccuracy: number | null;
}

export type Snapshot = Pick<Run, 'id' | 'name' | 'project' | 'model' | 'recipe' | 'data'>;

export const beginRun = (snapshot: Snapshot): Run => ({
  ...snapshot,
  status: 'starting',
  line: 'Starting the engine…',
  backend: null,
  points: [],
  epochs: [],
  progress: null,
  reason: null,
  message: '',
  testAccuracy: null,
});

/** The run after an event; the same object where the event is no news of it. A stopped run hears nothing more. */
export function hear(run: Run, event: Event): Run {
  if (run.status === 'stopped' || !('run' in event) || event.run !== run.id) return run;
  switch (event.type) {
    case 'loading':
      if (run.status !== 'starting') return run;
      return {
        ...run,
        line: `Preparing images: ${event.done.toLocaleString('en')} of ${event.total.toLocaleString('en')}`,
      };
    case 'starting':
      return { ...run, line: event.line };
    case 'backend':
      return {
        ...run,
        backend: { name: event.name, adapter: event.adapter, why: event.why },
        line: 'Building the network…',
      };
    case 'step':
      return {
        ...run,
        status: run.status === 'paused' ? 'paused' : 'running',
        points: event.points.length ? [...run.points, ...event.points] : run.points,
        progress: event.progress,
      };
    case 'epoch':
      return {
        ...run,
        epochs: [...run.epochs, { epoch: event.epoch, step: event.step, scores: event.scores }],
      };
    case 'paused':
      return { ...run, status: 'paused' };
    case 'resumed':
      return { ...run, status: 'running' };
    case 'checkpoint':
      return run;
    case 'stopped':
      return {
        ...run,
        status: 'stopped',
        reason: event.reason,
        message: event.message,
        testAccuracy: event.testAccuracy,
      };
    default:
      return event satisfies never;
  }
}

/** Accuracy of the training images as last measured: of the last epoch, or of the steps since. */
export function lastAccuracy(run: Run): { train: number | null; validation: number | null } {
  const epoch = run.epochs.at(-1);
  const point = run.points.at(-1);
  const fresh = point && (!epoch || point.step > epoch.step);
  const recent = run.points.slice(-10);
  const mean = recent.reduce((sum, { accuracy }) => sum + accuracy, 0) / recent.length;
  return {
    train: fresh ? mean : (epoch?.scores.accuracy ?? null),
    validation: epoch?.scores.valAccuracy ?? null,
  };
}
