/** How an engine is told to do something, and how its answer is awaited. */
import type { CommandId, Engine, Event, Order } from './protocol.ts';

/** The event that answers each order, unless it is refused. */
export const answeredBy = {
  load: 'data',
  start: 'stopped',
  pause: 'paused',
  resume: 'resumed',
  checkpoint: 'checkpoint',
  stop: null,
  predict: 'probabilities',
  review: 'reviewed',
  weights: 'weights',
} as const satisfies Readonly<Record<Order['type'], Event['type'] | null>>;

export type Question = Exclude<Order, { readonly type: 'stop' }>;
export type Refused = Extract<Event, { readonly type: 'refused' }>;
export type AnswerTo<Q extends Question> = Extract<Event, { readonly type: (typeof answeredBy)[Q['type']] }>;

/** Sends an order as a command of its own. Returns the name that its answers carry. */
export function tell(engine: Engine, order: Order): CommandId {
  const id = crypto.randomUUID();
  engine.send({ ...order, id });
  return id;
}

/** Sends an order and waits for its answer; an engine that takes longer than `limitMs` has refused it. */
export function ask<Q extends Question>(
  engine: Engine,
  order: Q,
  limitMs = Number.POSITIVE_INFINITY,
): Promise<AnswerTo<Q> | Refused> {
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    const done = (event: Event): void => {
      clearTimeout(timer);
      deaf();
      resolve(event as AnswerTo<Q> | Refused);
    };
    const late = (): void => done({ type: 'refused', answers: id, message: 'The engine did not answer.' });
    const timer = Number.isFinite(limitMs) ? setTimeout(late, limitMs) : undefined;
    const deaf = engine.hear((event) => {
      if (event.answers !== id) return;
      if (event.type === answeredBy[order.type] || event.type === 'refused') done(event);
    });
    engine.send({ ...order, id });
  });
}
