/** The two values that every block has besides its parameters: how often it stands in a row, and whether it is passed by. */
import type { Param } from '../blocks/param.ts';

export const maxRepeat = 1000;

export const repeatParam = {
  id: 'repeat',
  type: 'int',
  label: 'Repeat',
  min: 1,
  max: maxRepeat,
  value: 1,
} satisfies Param;

export const bypassParam = { id: 'bypass', type: 'flag', label: 'Bypass', value: false } satisfies Param;
