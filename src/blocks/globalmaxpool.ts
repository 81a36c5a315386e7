/** The largest value of each channel. */
import { globalPool } from './pooling.ts';

export const globalmaxpool = globalPool({
  kind: 'globalmaxpool',
  label: 'Global max pool',
  about: 'Keeps the largest value of each channel: an image becomes a vector.',
  also: 'pooling',
  layer: 'GlobalMaxPooling2D',
});
