import { expect, test } from 'vitest';
import { dropout } from './dropout.ts';

test('dropout changes no shape', () => {
  expect(dropout.shape({ rate: 0.4 }, [[7, 7, 2]])).toEqual([7, 7, 2]);
  expect(dropout.summary({ rate: 0.4 })).toBe('rate 0.4');
});
