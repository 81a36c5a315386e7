/** The largest value of each window. */
import { pool } from './pooling.ts';

export const maxpool = pool({
  kind: 'maxpool',
  label: 'Max pool',
  about: 'Keeps the largest value of each window, so that the map shrinks.',
  also: 'pooling subsampling',
  layer: 'MaxPooling2D',
});
