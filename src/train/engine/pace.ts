/** How fast images pass through training, and what is left; times of pauses and validation are left out. */
export interface Pace {
  /** Images trained since the last call; `now` in milliseconds. */
  readonly trained: (images: number) => void;
  /** Leaves out the time until `go`. */
  readonly rest: () => void;
  readonly go: () => void;
  /** Images per second over all that was counted. */
  readonly average: () => number;
  /** Images per second of late, a running mean. */
  readonly current: () => number;
}

export function pace(clock: () => number = () => performance.now()): Pace {
  let images = 0;
  let counted = 0;
  let since = clock();
  let lastImages = 0;
  let lastTime = 0;
  let smooth = 0;
  const elapsed = (): number => counted + (clock() - since);
  let resting = false;
  return {
    trained: (more) => {
      images += more;
    },
    rest: () => {
      if (resting) return;
      counted = elapsed();
      resting = true;
    },
    go: () => {
      since = clock();
      resting = false;
    },
    average: () => {
      const time = resting ? counted : elapsed();
      return time > 0 ? (1000 * images) / time : 0;
    },
    current: () => {
      const time = resting ? counted : elapsed();
      if (time <= lastTime) return smooth;
      const latest = (1000 * (images - lastImages)) / (time - lastTime);
      smooth = smooth === 0 ? latest : 0.6 * smooth + 0.4 * latest;
      lastImages = images;
      lastTime = time;
      return smooth;
    },
  };
}
