import { expect, test } from 'vitest';
import { inAccuracy, inLoss, inTimeLeft } from './figures.ts';

test('time left is said in the two largest units', () => {
  expect([0.2, 12, 72, 3599, 7500].map(inTimeLeft)).toEqual([
    'almost done',
    '12 s left',
    '1 min 12 s left',
    '59 min 59 s left',
    '2 h 5 min left',
  ]);
  expect(inTimeLeft(Number.POSITIVE_INFINITY)).toBe('');
});

test('accuracy has one decimal, and a dash where nothing is measured', () => {
  expect([0.914, 1, 0, null].map(inAccuracy)).toEqual(['91.4 %', '100.0 %', '0.0 %', '–']);
});

test('loss has three figures', () => {
  expect([2.304, 0.0123, 12345, Number.NaN].map(inLoss)).toEqual([
    '2.30',
    '0.0123',
    '1.2e+4',
    'not a number',
  ]);
});
