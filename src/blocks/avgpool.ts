/** The mean of each window; where SAME reaches over the edge, of the values inside it. */
import { pool } from './pooling.ts';

export const avgpool = pool({
  kind: 'avgpool',
  label: 'Average pool',
  about: 'Takes the mean of each window, so that the map shrinks.',
  also: 'pooling subsampling mean',
  layer: 'AveragePooling2D',
});
