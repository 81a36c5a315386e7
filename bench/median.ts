/** Medians, and numbers short enough to read. */

export const median = (of: readonly number[]): number =>
  [...of].sort((a, b) => a - b)[of.length >> 1] as number;

/** Median milliseconds of so many calls, each with its number. */
export function medianTime(rounds: number, act: (round: number) => unknown): number {
  const times = Array.from({ length: rounds }, (_, round) => {
    const begun = performance.now();
    act(round);
    return performance.now() - begun;
  });
  return median(times);
}

/** Three digits. */
export const short = (n: number): number => Number(n.toPrecision(3));
