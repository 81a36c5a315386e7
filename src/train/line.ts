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

export function line(): Line {
  const listeners = new Set<Listener>();
  const open = new Map<CommandId, Command>();
  const say = (event: Event): void => {
    const command = open.get(event.answers);
    if (command && (event.type === 'refused' || event.type === answeredBy[command.type]))
      open.delete(event.answers);
    for (const listener of [...listeners]) listener(event);
  };
  return {
    say,
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sent: (command) => {
      if (answeredBy[command.type]) open.set(command.id, command);
    },
    cut: (cause) => {
      const waiting = [...open.values()];
      open.clear();
      for (const command of waiting) say(ended(command, cause));
    },
  };
}

/** What is said in place of an answer that will not come. */
function ended(command: Command, cause: string): Event {
  if (command.type !== 'start')
    return { type: 'refused', answers: command.id, message: `${cause} Try again.` };
  return {
    type: 'stopped',
    run: command.spec.run,
    answers: command.id,
    reason: 'failed',
    message: `${cause} Start the training again.`,
    scores: null,
    testAccuracy: null,
    imagesPerSecond: 0,
  };
}
