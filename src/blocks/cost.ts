/** What a block or network costs, for one example. Convolutions and dense layers alone count as multiplications. */
export interface Cost {
  /** Trainable scalars. */
  readonly params: number;
  /** Scalars that training moves without a gradient: batch norm's running mean and variance. */
  readonly nonTrainable: number;
  /** Multiply-accumulates of convolutions and dense layers, batch 1. */
  readonly macs: number;
  /** Output scalars of all blocks, batch 1. */
  readonly activations: number;
}

export const free: Cost = { params: 0, nonTrainable: 0, macs: 0, activations: 0 };

export const addCosts = (a: Cost, b: Cost, times = 1): Cost => ({
  params: a.params + times * b.params,
  nonTrainable: a.nonTrainable + times * b.nonTrainable,
  macs: a.macs + times * b.macs,
  activations: a.activations + times * b.activations,
});
