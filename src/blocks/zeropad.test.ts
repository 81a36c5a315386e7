import { expect, test } from 'vitest';
import { resolveDefaults } from './param-bounds.ts';
import { zeropad } from './zeropad.ts';

test('zero-pad adds to each side what it is told', () => {
  const p = { top: 0, bottom: 1, left: 2, right: 3 };
  expect(zeropad.shape(p, [[8, 8, 4]])).toEqual([9, 13, 4]);
  expect(zeropad.explain(p, [[8, 8, 4]], [9, 13, 4]).shape).toEqual([
    'height: 0 + 8 + 1 = 9',
    'width: 2 + 8 + 3 = 13',
  ]);
  expect(zeropad.lower(p, [[8, 8, 4]], [9, 13, 4])[0]?.config).toEqual({
    padding: [
      [0, 1],
      [2, 3],
    ],
  });
  expect(zeropad.summary(p)).toBe('top 0 · bottom 1 · left 2 · right 3');
  expect(zeropad.summary(resolveDefaults(zeropad))).toBe('1 each side');
  expect(zeropad.shape(p, [[8]])).toMatchObject({ code: 'needs-image' });
});
