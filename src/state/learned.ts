/** Weights of the run that is on or was last, asked of the engine; and whether they belong to the open document. */
import type { Weights } from '../compile/compiled.ts';
import { changedSince } from '../editor/document/changed.ts';
import type { Project } from '../graph/project.ts';
import { listen, say } from './engine.ts';
import type { Run } from './run.ts';

/** Whether the run has learned something that fits this very network. */
export const learnedFor = (run: Run | null, project: Project): boolean =>
  run !== null &&
  run.points.length > 0 &&
  run.reason !== 'diverged' &&
  run.reason !== 'failed' &&
  !changedSince(run.project, project);

let asked = 0;
/** An engine that does not answer within this time holds no weights, ms. */
const PATIENCE = 30_000;

/** The weights as they are now, also in the middle of a run; null where the engine gives none. */
export function askWeights(): Promise<Weights | null> {
  asked++;
  const id = asked;
  return new Promise((done) => {
    const give = (weights: Weights | null): void => {
      clearTimeout(timer);
      deaf();
      done(weights);
    };
    const timer = setTimeout(() => give(null), PATIENCE);
    const deaf = listen((event) => {
      if (event.type === 'weights' && event.id === id) give(event.weights.size ? event.weights : null);
    });
    say({ type: 'weights', id });
  });
}
