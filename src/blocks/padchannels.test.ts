import { expect, test } from 'vitest';
import { padchannels } from './padchannels.ts';

test('pad channels keeps every other row and column and appends zeros', () => {
  const p = { channels: 32, stride: 2 };
  expect(padchannels.shape(p, [[15, 16, 16]])).toEqual([8, 8, 32]);
  expect(padchannels.explain(p, [[15, 16, 16]], [8, 8, 32]).shape).toEqual([
    'height: ⌈15 / 2⌉ = 8',
    'width: ⌈16 / 2⌉ = 8',
    'channels: 16 + 16 of zeros = 32',
  ]);
  expect(padchannels.summary(p)).toBe('to 32 · stride 2');
  expect(padchannels.cost(p, [[15, 16, 16]], [8, 8, 32])).toMatchObject({ params: 0, macs: 0 });
});

test('pad channels makes a vector longer, whatever its stride', () => {
  expect(padchannels.shape({ channels: 10, stride: 2 }, [[6]])).toEqual([10]);
  expect(padchannels.explain({ channels: 10, stride: 2 }, [[6]], [10]).shape).toEqual([
    'length: 6 + 4 of zeros = 10',
  ]);
});

test('pad channels cannot take channels away', () => {
  expect(padchannels.shape({ channels: 16, stride: 2 }, [[8, 8, 64]])).toEqual({
    code: 'channels-shrink',
    port: 0,
    param: 'channels',
    facts: { channels: 16, got: 64 },
    assume: [4, 4, 16],
  });
});
