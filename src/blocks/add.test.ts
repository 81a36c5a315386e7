import { expect, test } from 'vitest';
import { add } from './add.ts';

test('add keeps the shape of its inputs', () => {
  expect(
    add.shape({}, [
      [8, 8, 16],
      [8, 8, 16],
      [8, 8, 16],
    ]),
  ).toEqual([8, 8, 16]);
  expect(add.shape({}, [[10], [10]])).toEqual([10]);
});

// tfjs would broadcast the last two without a word.
test.each([
  [[14, 14, 128], '14 × 14 × 128'],
  [[1, 1, 64], '1 × 1 × 64'],
  [[28, 28, 1], '28 × 28 × 1'],
])('add of 28 × 28 × 64 and %o complains', (other, said) => {
  expect(add.shape({}, [[28, 28, 64], [28, 28, 64], other])).toEqual({
    code: 'unlike-shapes',
    port: 2,
    facts: { first: '28 × 28 × 64', other: said, firstPort: 0, otherPort: 2 },
    assume: [28, 28, 64],
  });
});

test('add of an image and a vector complains at the odd one', () => {
  expect(add.shape({}, [[100], [100], [10, 10, 1]])).toEqual({
    code: 'mixed-ranks',
    port: 2,
    facts: { image: '10 × 10 × 1', vector: '100' },
    assume: [100],
  });
});
