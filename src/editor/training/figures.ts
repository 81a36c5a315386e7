/** The figures of a run as people read them. */

/** `91.4 %`; `–` where nothing is measured. */
export const inAccuracy = (share: number | null | undefined): string =>
  share === null || share === undefined || Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;

/** Three figures: `0.312`, `12.5`. */
export function inLoss(loss: number): string {
  if (!Number.isFinite(loss)) return 'not a number';
  if (loss >= 1000 || (loss < 0.001 && loss > 0)) return loss.toExponential(1);
  return loss.toPrecision(3);
}

/** `12 s left`, `1 min 12 s left`, `2 h 5 min left`. */
export function inTimeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return '';
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 1) return 'almost done';
  if (whole < 60) return `${whole} s left`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s left`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
