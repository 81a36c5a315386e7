/** Training beside the document: the chosen data, the runs, what the trained network says, and where it will run. */
import type { Desk } from '../desk.ts';
import { createData, type DataStore } from './data.ts';
import { createExpected, type ExpectedStore } from './expected.ts';
import { createRuns, type RunsStore } from './runs.ts';
import { createTryout, type TryoutStore } from './tryout.ts';

export interface Training {
  readonly data: DataStore;
  readonly runs: RunsStore;
  readonly tryout: TryoutStore;
  readonly expected: ExpectedStore;
}

export function createTraining({ host, document }: Pick<Desk, 'host' | 'document'>): Training {
  const data = createData(host.engine, document);
  const runs = createRuns({ host, document, data });
  return { data, runs, tryout: createTryout(host.engine, runs), expected: createExpected() };
}
