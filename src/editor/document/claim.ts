/**
 * Which tab keeps which draft: a tab holds a lock on the draft that it keeps, so that two tabs never write the same one.
 * The lock goes with the tab, however it ends.
 */

/** What of the browser's locks is needed; absent outside secure contexts. */
export interface Locks {
  readonly request: (
    name: string,
    options: { readonly signal: AbortSignal },
    held: () => Promise<void>,
  ) => Promise<unknown>;
}

export interface Claims {
  /** Holds the draft for this tab and lets go of the one before; false where another tab holds it. */
  readonly hold: (draft: string) => Promise<boolean>;
}

/** A tab that reloads gives its lock back a moment after the new page asks for it, ms. */
const PATIENCE = 400;

export function claimsOf(locks: Locks | undefined, patience = PATIENCE): Claims {
  let held = '';
  let release: () => void = () => undefined;
  const hold = async (draft: string): Promise<boolean> => {
    if (!locks || draft === held) return true;
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), patience);
    return new Promise<boolean>((answer) => {
      locks
        .request(`netloom draft ${draft}`, { signal: giveUp.signal }, () => {
          clearTimeout(timer);
          release();
          held = draft;
          answer(true);
          return new Promise<void>((done) => {
            release = done;
          });
        })
        .catch(() => answer(false));
    });
  };
  return { hold };
}
