/** A worker that breaks down in the middle of a run ends the run as the page knows it, with the sentence. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tell } from '../../train/ask.ts';
import { createClient } from '../../train/client.ts';
import { firstRecipe } from '../../train/hyperparameters.ts';
import { blank } from '../document/blank.ts';
import { createEditor } from '../editor.ts';
import { fakeHost } from '../host.fixture.ts';
import { beginRun } from './run.ts';
import { isOn } from './runs.ts';

const workers: { onerror?: (event: { message: string }) => void }[] = [];

const digits = { source: 'digits', name: 'Digits', values: { count: 1, seed: 1 } } as const;

beforeAll(() => {
  vi.stubGlobal(
    'Worker',
    class {
      onerror?: (event: { message: string }) => void;
      constructor() {
        workers.push(this);
      }
      postMessage(): void {}
      terminate(): void {}
    },
  );
});
afterAll(() => vi.unstubAllGlobals());

test('the run ends with what broke, and the next command goes to a new worker', () => {
  const engine = createClient();
  const { runs } = createEditor(fakeHost({ engine }));
  const run = beginRun({
    id: 'a',
    name: 'LeNet-5',
    project: blank(),
    model: { name: 'x', layers: [], inputs: [], outputs: [], of: {} },
    recipe: firstRecipe,
    data: { name: 'Digits', image: [28, 28, 1], classes: [] },
  });
  runs.setState({ run });
  tell(engine, {
    type: 'start',
    spec: { ...run, run: run.id, weights: new Map(), data: digits, backend: 'auto' },
  });
  expect(isOn(runs.getState().run)).toBe(true);
  workers[0]?.onerror?.({ message: 'Uncaught Error: gone' });
  const ended = runs.getState().run;
  expect([ended?.status, ended?.reason, ended?.message]).toEqual([
    'stopped',
    'failed',
    'The training worker broke down: Uncaught Error: gone. Start the training again.',
  ]);
  tell(engine, { type: 'resume', run: run.id });
  expect(workers).toHaveLength(2);
});
