/**
 * The page's one engine. Its worker is made when something is first said to it, since it loads tfjs; after it was ended the
 * next command makes a new one.
 */
import { tell } from '../train/ask.ts';
import { createClient } from '../train/client.ts';
import type { CommandId, Engine, Order } from '../train/protocol.ts';

export const engine: Engine = createClient();

/** Hears all that the engine says. Returns the way to end it. */
export const listen = engine.hear;

/** Returns the name of the command, which its answers carry. */
export const say = (order: Order): CommandId => tell(engine, order);
