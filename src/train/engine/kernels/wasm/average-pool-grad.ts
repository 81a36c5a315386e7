/** Gradient of average pooling: each pixel of a window gets an equal share. */
import { poolingGradient } from './pooling-gradient.ts';

export const averagePoolGrad = poolingGradient('AvgPoolGrad', (patch, dx, dy) => {
  const { first, rows, columns, width, channels, at, size } = patch;
  // As in every tfjs backend, over the whole window; `average-pool.ts` sets right what hangs over the edge.
  const share = 1 / size;
  for (let row = first; row < first + rows * width; row += width)
    for (let i = row, k = 0; k < columns; k++)
      for (let c = 0; c < channels; c++, i++) (dx[i] as number) += share * (dy[at + c] as number);
});
