/** Lets the bench measure our loop against stock `model.fit` on a backend of the browser. */
import { type StepsPerSecond, stepsPerSecond } from '../../bench/steps.ts';
import type { Project } from '../../src/graph/project.ts';
import { messageTurns } from '../../src/train/engine/turns.ts';
import type { BackendName } from '../../src/train/protocol.ts';
import lenet from '../../templates/lenet-5.json';

declare global {
  interface Window {
    stepsPerSecond: (backend: BackendName, batch: number, steps: number) => Promise<StepsPerSecond>;
  }
}

const host = { wasm: {}, yield: messageTurns() };
window.stepsPerSecond = (backend, batch, steps) =>
  stepsPerSecond(lenet as unknown as Project, backend, host, batch, steps);
