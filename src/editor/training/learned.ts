/** Weights of the run that is on or was last, asked of the engine; and whether they belong to the open document. */
import type { Weights } from '../../compile/compiled.ts';
import type { Project } from '../../graph/project.ts';
import { ask } from '../../train/ask.ts';
import type { Engine } from '../../train/protocol.ts';
import { changedSince } from '../document/changed.ts';
import type { Run } from './run.ts';

/** Whether the run has learned something that fits this very network. */
export const learnedFor = (run: Run | null, project: Project): boolean =>
  run !== null &&
  run.points.length > 0 &&
  run.reason !== 'diverged' &&
  run.reason !== 'failed' &&
  !changedSince(run.project, project);

/** An engine that does not answer within this time holds no weights, ms. */
const PATIENCE = 30_000;

/** The weights of a run as they are now, also in the middle of it; null where the engine gives none. */
export async function askWeights(engine: Engine, run: string): Promise<Weights | null> {
  const answer = await ask(engine, { type: 'weights', run }, PATIENCE);
  return answer.type === 'weights' ? answer.weights : null;
}
