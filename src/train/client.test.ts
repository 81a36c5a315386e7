/** The page's end of the engine when the worker fails: what is told, and that the next command finds a new worker. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from './client.ts';
import type { Command, Event } from './protocol.ts';

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
  return { events, ...createClient((event) => events.push(event)) };
};
const worker = (at: number): FakeWorker => FakeWorker.made[at] as FakeWorker;

test('the worker starts with the first command, is one for all, and its words are passed on', () => {
  const { send, events } = client();
  expect(FakeWorker.made).toHaveLength(0);
  send({ type: 'pause' });
  send({ type: 'resume' });
  expect(FakeWorker.made).toHaveLength(1);
  expect(worker(0).heard).toEqual([{ type: 'pause' }, { type: 'resume' }]);
  worker(0).onmessage?.({ data: { type: 'paused' } });
  expect(events).toEqual([{ type: 'paused' }]);
});

test.each([
  [
    'throws',
    (broken: FakeWorker) => broken.onerror?.({ message: 'Uncaught RangeError: too much' }),
    'The training worker broke down: Uncaught RangeError: too much. Start the training again.',
  ],
  [
    'cannot be loaded',
    (broken: FakeWorker) => broken.onerror?.({ message: '' }),
    'The training worker broke down: it could not be loaded. Start the training again.',
  ],
  [
    'says what cannot be read',
    (broken: FakeWorker) => broken.onmessageerror?.(),
    'The training worker broke down: a message could not be read. Start the training again.',
  ],
])(
  'a worker that %s is ended with a sentence, and the next command makes a new one',
  (_what, breaks, message) => {
    const { send, events } = client();
    send({ type: 'pause' });
    breaks(worker(0));
    expect(worker(0).ended).toBe(true);
    expect(events).toEqual([
      { type: 'stopped', reason: 'failed', message, scores: null, testAccuracy: null, imagesPerSecond: 0 },
    ]);
    send({ type: 'stop' });
    expect(FakeWorker.made).toHaveLength(2);
    expect(worker(1).heard).toEqual([{ type: 'stop' }]);
    expect(worker(0).heard).toHaveLength(1);
  },
);

test('the end of a client that never spoke, or twice, is no matter', () => {
  const { send, dispose } = client();
  dispose();
  send({ type: 'pause' });
  dispose();
  dispose();
  expect(worker(0).ended).toBe(true);
});
