/** Pause, resume, stop and checkpoints, as the loop meets them between two steps. */
import type { CommandId } from '../protocol.ts';

export interface Control {
  readonly pause: (by: CommandId) => void;
  readonly resume: (by: CommandId) => void;
  readonly checkpoint: (by: CommandId) => void;
  readonly stop: () => void;
  /** The command that asked for the pause; null where there is none. */
  readonly paused: () => CommandId | null;
  /** The command that ended the last pause; null where there was none, or a stop ended it. */
  readonly resumed: () => CommandId | null;
  readonly stopped: () => boolean;
  /** The next command that waits for a checkpoint; each is given once. */
  readonly asked: () => CommandId | undefined;
  /** Resolves with the next of these commands. */
  readonly change: () => Promise<void>;
}

export function control(): Control {
  const asked: CommandId[] = [];
  let stopped = false;
  let paused: CommandId | null = null;
  let resumed: CommandId | null = null;
  let wake = (): void => {};
  const leave = (by: CommandId | null): void => {
    if (paused !== null) resumed = by;
    paused = null;
    wake();
  };
  return {
    pause: (by) => {
      if (!stopped) paused ??= by;
    },
    resume: leave,
    checkpoint: (by) => {
      asked.push(by);
      wake();
    },
    stop: () => {
      stopped = true;
      leave(null);
    },
    paused: () => paused,
    resumed: () => resumed,
    stopped: () => stopped,
    asked: () => asked.shift(),
    change: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
}
