/** The page's end of the engine: starts the worker, passes messages, and turns a crash into an event. No tfjs here. */
import type { Command, Event } from './protocol.ts';

export interface Client {
  readonly send: (command: Command) => void;
  readonly dispose: () => void;
}

/** The worker starts with the first command, so that a page which never trains never loads it; after a crash a new one does. */
export function createClient(onEvent: (event: Event) => void): Client {
  let worker: Worker | null = null;
  const close = (): void => {
    worker?.terminate();
    worker = null;
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Event>) => onEvent(data);
    const crashed = (message: string): void => {
      close();
      onEvent({
        type: 'stopped',
        reason: 'failed',
        message: `The training worker broke down: ${message} Start the training again.`,
        scores: null,
        testAccuracy: null,
        imagesPerSecond: 0,
      });
    };
    started.onerror = ({ message }) => crashed(message ? `${message}.` : 'it could not be loaded.');
    started.onmessageerror = () => crashed('a message could not be read.');
    return started;
  };
  return {
    send: (command) => {
      worker ??= start();
      worker.postMessage(command);
    },
    dispose: close,
  };
}
