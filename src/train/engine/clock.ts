/** What a layer may know of the run it is trained in; the loop moves it on. */
export interface Clock {
  readonly seed: number;
  /** Steps done so far. */
  step: number;
}
