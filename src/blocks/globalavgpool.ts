/** The mean of each channel: the head without weights of Lin et al. 2013. */
import { globalPool } from './pooling.ts';

export const globalavgpool = globalPool({
  kind: 'globalavgpool',
  label: 'Global average pool',
  about: 'Takes the mean of each channel: an image becomes a vector, without any weights.',
  also: 'pooling gap mean',
  layer: 'GlobalAveragePooling2D',
});
