/** Gradient of max pooling: all of it goes to the first largest pixel of its window, as in tfjs's cpu backend. */
import { poolingGradient } from './pooling-gradient.ts';

export const maxPoolGrad = poolingGradient('MaxPoolGrad', (patch, dx, dy, x) => {
  const { first, rows, columns, width, channels, at } = patch;
  for (let c = 0; c < channels; c++) {
    let largest = Number.NEGATIVE_INFINITY;
    let from = first + c;
    for (let row = first + c; row < first + c + rows * width; row += width)
      for (let i = row, k = 0; k < columns; k++, i += channels) {
        const value = x[i] as number;
        if (value > largest) {
          largest = value;
          from = i;
        }
      }
    (dx[from] as number) += dy[at + c] as number;
  }
});
