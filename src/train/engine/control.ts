/** Pause, resume and stop, as the loop meets them between two steps. */
import type { CommandId } from '../protocol.ts';

export interface Control {
  readonly pause: (by: CommandId) => void;
  readonly resume: (by: CommandId) => void;
  readonly stop: () => void;
  /** The command that asked for the pause; null where there is none. */
  readonly paused: () => CommandId | null;
  readonly stopped: () => boolean;
  /** Resolves once it is no longer paused, with the command that ended the pause; null where the run was stopped. */
  readonly going: () => Promise<CommandId | null>;
}

interface Gate {
  readonly by: CommandId;
  readonly open: (by: CommandId | null) => void;
  readonly opened: Promise<CommandId | null>;
}

export function control(): Control {
  let stopped = false;
  let gate: Gate | null = null;
  const open = (by: CommandId | null): void => {
    gate?.open(by);
    gate = null;
  };
  return {
    pause: (by) => {
      if (gate || stopped) return;
      let open: Gate['open'] = () => {};
      const opened = new Promise<CommandId | null>((resolve) => {
        open = resolve;
      });
      gate = { by, open, opened };
    },
    resume: open,
    stop: () => {
      stopped = true;
      open(null);
    },
    paused: () => gate?.by ?? null,
    stopped: () => stopped,
    going: async () => {
      let by: CommandId | null = null;
      while (gate) by = await gate.opened;
      return by;
    },
  };
}
