import { expect, test } from 'vitest';
import { concat } from './concat.ts';

test('an Inception module’s branches stack their channels', () => {
  const branches = [
    [28, 28, 64],
    [28, 28, 128],
    [28, 28, 32],
    [28, 28, 32],
  ];
  expect(concat.shape({}, branches)).toEqual([28, 28, 256]);
  expect(concat.explain({}, branches, [28, 28, 256]).shape).toEqual(['channels: 64 + 128 + 32 + 32 = 256']);
  expect(concat.explain({}, [[3], [4]], [7]).shape).toEqual(['length: 3 + 4 = 7']);
});

test('concatenate of unlike heights or widths complains and goes on with the sum of the channels', () => {
  expect(
    concat.shape({}, [
      [28, 28, 64],
      [28, 28, 32],
      [26, 28, 192],
    ]),
  ).toEqual({
    code: 'unlike-sizes',
    port: 2,
    facts: { first: '28 × 28 × 64', other: '26 × 28 × 192', firstPort: 0, otherPort: 2 },
    assume: [28, 28, 288],
  });
});

test('concatenate of an image and a vector complains at the odd one', () => {
  expect(concat.shape({}, [[100], [100], [10, 10, 1]])).toEqual({
    code: 'mixed-ranks',
    port: 2,
    facts: { image: '10 × 10 × 1', vector: '100' },
    assume: [100],
  });
});
