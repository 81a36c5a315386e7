/** Pause, resume and stop, as the loop meets them between two steps. */
export interface Control {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  readonly paused: () => boolean;
  readonly stopped: () => boolean;
  /** Resolves once it is no longer paused. */
  readonly going: () => Promise<void>;
}

export function control(): Control {
  let stopped = false;
  let gate: { readonly open: () => void; readonly opened: Promise<void> } | null = null;
  const resume = (): void => {
    gate?.open();
    gate = null;
  };
  return {
    pause: () => {
      if (gate || stopped) return;
      let open = (): void => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      gate = { open, opened };
    },
    resume,
    stop: () => {
      stopped = true;
      resume();
    },
    paused: () => gate !== null,
    stopped: () => stopped,
    going: async () => {
      while (gate) await gate.opened;
    },
  };
}
