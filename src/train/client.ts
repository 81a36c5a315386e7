/** The engine in a worker of its own, as the page uses it: passes messages, and turns a crash into events. No tfjs here. */
import { line } from './line.ts';
import type { Engine, Event } from './protocol.ts';

/** The worker starts with the first command, so that a page which never trains never loads it; after a crash a new one does. */
export function createClient(): Engine {
  const { hear, sent, say, cut } = line();
  let worker: Worker | null = null;
  const close = (cause: string): void => {
    worker?.terminate();
    worker = null;
    cut(cause);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Event>) => say(data);
    const crashed = (how: string): void => close(`The training worker broke down: ${how}`);
    started.onerror = ({ message }) => crashed(message ? `${message}.` : 'it could not be loaded.');
    started.onmessageerror = () => crashed('a message could not be read.');
    return started;
  };
  return {
    hear,
    send: (command) => {
      worker ??= start();
      sent(command);
      worker.postMessage(command);
    },
    end: () => close('The engine was ended.'),
  };
}
