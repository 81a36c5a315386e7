/** A page in the background draws no frames, ms. */
const PATIENCE = 250;

/** Runs it when what was changed so far is on the screen. */
export function afterPaint(act: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, PATIENCE);
}
