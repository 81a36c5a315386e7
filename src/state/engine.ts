/**
 * The page's one line to the engine. The worker is made when something is first said to it, since it loads tfjs; after it
 * was ended the next command makes a new one.
 */
import { createClient } from '../train/client.ts';
import type { Command, Event } from '../train/protocol.ts';

const listeners = new Set<(event: Event) => void>();
const client = createClient((event) => {
  for (const hear of listeners) hear(event);
});

/** Hears all that the engine says. Returns the way to end it. */
export function listen(hear: (event: Event) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

export const say = (command: Command): void => client.send(command);

/** Ends the worker, also one that no longer answers; what it held is gone. */
export const end = (): void => client.dispose();
