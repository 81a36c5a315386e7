/** The engine in this process, for the command and for tests. */
import type { Weights } from '../../compile/compiled.ts';
import { ask } from '../ask.ts';
import { line } from '../line.ts';
import type { Engine, Event, Host, Listener, RunSpec } from '../protocol.ts';
import { type Core, core } from './core.ts';

/** Nobody waits before a screen: a test at a run's end may take as long as it takes, unless a limit is given. */
export function localEngine(host: Host, testLimitMs = Number.POSITIVE_INFINITY): Engine {
  const { hear, sent, say, cut } = line();
  let inner: Core | null = null;
  const start = (): Core => {
    const started: Core = core(host, (event) => inner === started && say(event), testLimitMs);
    return started;
  };
  return {
    hear,
    send: (command) => {
      inner ??= start();
      const { handle } = inner;
      sent(command);
      queueMicrotask(() => void handle(command));
    },
    end: () => {
      inner?.close();
      inner = null;
      cut('The engine was ended.');
    },
  };
}

type Stopped = Extract<Event, { readonly type: 'stopped' }>;

export interface Trained extends Omit<Stopped, 'type' | 'run' | 'answers'> {
  /** As they were at the end; null where nothing was trained. */
  readonly weights: Weights | null;
}

/** A whole run in this process. Failures come back as `reason` and `message`. */
export async function train(spec: RunSpec, host: Host, listener: Listener = () => {}): Promise<Trained> {
  const engine = localEngine(host);
  engine.hear(listener);
  const ended = await ask(engine, { type: 'start', spec });
  if (ended.type === 'refused') throw new Error(ended.message);
  const answer = await ask(engine, { type: 'weights', run: spec.run });
  engine.end();
  const { type, run, answers, ...outcome } = ended;
  return { ...outcome, weights: answer.type === 'weights' ? answer.weights : null };
}
