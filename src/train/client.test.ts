/** The page's end of the engine when the worker fails: what is told, and that the next command finds a new worker. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from './client.ts';
import type { Command, Event } from './protocol.ts';

const stopped: Event = {
  type: 'stopped',
  run: 'a',
  answers: 4,
  reason: 'failed',
  message: '',
  scores: null,
  testAccuracy: null,
  imagesPerSecond: 0,
};

class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: ((event: { data: Event }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  ended = false;
  readonly heard: Command[] = [];
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage(command: Command): void {
    this.heard.push(command);
  }
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const client = () => {
  const events: Event[] = [];
  const engine = createClient();
  engine.hear((event) => events.push(event));
  return { events, ...engine };
};
const pause: Command = { id: 1, type: 'pause', run: 'a' };
const resume: Command = { id: 2, type: 'resume', run: 'a' };
const load: Command = {
  id: 3,
  type: 'load',
  data: { source: 'digits', name: 'Digits', values: { count: 1, seed: 1 } },
};
const start = { id: 4, type: 'start', spec: { run: 'a' } } as Command;
const worker = (at: number): FakeWorker => FakeWorker.made[at] as FakeWorker;

test('the worker starts with the first command, is one for all, and its words are passed on', () => {
  const { send, events } = client();
  expect(FakeWorker.made).toHaveLength(0);
  send(pause);
  send(resume);
  expect(FakeWorker.made).toHaveLength(1);
  expect(worker(0).heard).toEqual([pause, resume]);
  const paused: Event = { type: 'paused', run: 'a', answers: 1 };
  worker(0).onmessage?.({ data: paused });
  expect(events).toEqual([paused]);
});

test.each([
  [
    'throws',
    (broken: FakeWorker) => broken.onerror?.({ message: 'Uncaught RangeError: too much' }),
    'The training worker broke down: Uncaught RangeError: too much.',
  ],
  [
    'cannot be loaded',
    (broken: FakeWorker) => broken.onerror?.({ message: '' }),
    'The training worker broke down: it could not be loaded.',
  ],
  [
    'says what cannot be read',
    (broken: FakeWorker) => broken.onmessageerror?.(),
    'The training worker broke down: a message could not be read.',
  ],
])(
  'a worker that %s is ended with a sentence to each who waits, and the next command makes a new one',
  (_what, breaks, cause) => {
    const { send, events } = client();
    send(start);
    send(load);
    breaks(worker(0));
    expect(worker(0).ended).toBe(true);
    expect(events).toEqual([
      { ...stopped, message: `${cause} Start the training again.` },
      { type: 'refused', answers: 3, message: `${cause} Try again.` },
    ]);
    send(load);
    expect(FakeWorker.made).toHaveLength(2);
    expect(worker(1).heard).toEqual([load]);
    expect(worker(0).heard).toHaveLength(2);
  },
);

test('what was answered before the end is not told again; what was not, once', () => {
  const { send, end, events } = client();
  send(start);
  send(load);
  worker(0).onmessage?.({ data: stopped });
  end();
  expect(worker(0).ended).toBe(true);
  expect(events).toEqual([
    stopped,
    { type: 'refused', answers: 3, message: 'The engine was ended. Try again.' },
  ]);
  end();
  expect(events).toHaveLength(2);
});

test('the end of a client that never spoke, or twice, is no matter', () => {
  const { send, end } = client();
  end();
  send(pause);
  end();
  end();
  expect(worker(0).ended).toBe(true);
});
