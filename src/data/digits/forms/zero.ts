/** A 0: one round, closed, overlapping or with a gap; hooked, or slashed. */
import type {} from '../stroke.ts';
import type { Form } from './form.ts';

import { seven } from './forms/seven.ts';
import { six } from './forms/six.ts';
import { three } from './forms/three.ts';
import { two } from './forms/two.ts';
import { zero } from './forms/zero.ts';

/** By digit. */
export const forms: readonly (readonly Form[])[] = [
  zero,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
];

/** The round grown or shrunk on its way, so that its end misses its start. */
