import { expect, test } from 'vitest';
import { ago } from './ago.ts';

test('a draft’s age is said in words', () => {
  const minute = 60_000;
  expect([0, 5, 130, 1500, 4500].map((minutes) => ago(0, minutes * minute))).toEqual([
    'just now',
    '5 min ago',
    '2 h ago',
    'yesterday',
    '3 days ago',
  ]);
});
