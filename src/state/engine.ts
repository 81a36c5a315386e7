/**
 * The page's one line to the engine. The worker is made when something is first said to it, since it loads tfjs; it is
 * made anew after it was ended.
 */
import { type Client, connect } from '../train/client.ts';
import type { Command, Event } from '../train/protocol.ts';

const listeners = new Set<(event: Event) => void>();
let client: Client | null = null;

/** Hears all that any engine says, also those that are made later. */
export function listen(hear: (event: Event) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

export function say(command: Command): void {
  client ??= connect(tell);
  client.say(command);
}

/** Starts the worker, so that it is there when it is needed. */
export function wake(): void {
  client ??= connect(tell);
}

/** Ends the worker, also one that no longer answers; what it held is gone. */
export function end(): void {
  client?.close();
  client = null;
}

function tell(event: Event): void {
  for (const hear of listeners) hear(event);
}
