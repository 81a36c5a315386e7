/** What every engine keeps of its users: who listens, and which commands have had no answer yet. */
import { answeredBy } from './ask.ts';
import type { Command, CommandId, Engine, Event, Listener } from './protocol.ts';

export interface Line {
  readonly hear: Engine['hear'];
  /** Notes a command that the engine is to answer. */
  readonly sent: (command: Command) => void;
  readonly say: (event: Event) => void;
  /** Tells all who still wait for an answer that there will be none, since the engine is gone; `cause` is a sentence. */
  readonly cut: (cause: string) => void;
}

/** No more of a command than its end needs: weights and images are not held on to. */
interface Waiting {
  readonly type: Command['type'];
  /** The run that a `start` began. */
  readonly run: string;
}

export function line(): Line {
  const listeners = new Set<Listener>();
  const open = new Map<CommandId, Waiting>();
  const say = (event: Event): void => {
    const type = open.get(event.answers)?.type;
    if (type && (event.type === 'refused' || event.type === answeredBy[type])) open.delete(event.answers);
    for (const listener of [...listeners]) listener(event);
  };
  return {
    say,
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sent: (command) => {
      const { type, id } = command;
      if (answeredBy[type]) open.set(id, { type, run: command.type === 'start' ? command.spec.run : '' });
    },
    cut: (cause) => {
      const waiting = [...open];
      open.clear();
      for (const [id, command] of waiting) say(ended(id, command, cause));
    },
  };
}

/** What is said in place of an answer that will not come. */
function ended(answers: CommandId, { type, run }: Waiting, cause: string): Event {
  if (type !== 'start') return { type: 'refused', answers, message: `${cause} Try again.` };
  return {
    type: 'stopped',
    run,
    answers,
    reason: 'failed',
    message: `${cause} Start the training again.`,
    scores: null,
    testAccuracy: null,
    imagesPerSecond: 0,
  };
}
