/**
 * How people write 0 … 9: for each digit the forms that are taught and those that haste makes of them, American and
 * European, each with its share. A form places its knots with its own dice, so that what varies in writing (how large
 * the loop is, where the bar sits, whether the stroke closes) varies here; what every digit shares is in `hand.ts`.
 */

import { eight } from './forms/eight.ts';
import { five } from './forms/five.ts';
import type { Form } from './forms/form.ts';
import { four } from './forms/four.ts';
import { nine } from './forms/nine.ts';
import { one } from './forms/one.ts';
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
