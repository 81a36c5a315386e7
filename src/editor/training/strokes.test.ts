import { expect, test } from 'vitest';
import { reading } from './strokes.ts';

test('a reading is said in words, and below one half with its rival', () => {
  const classes = ['0', '1', '8'];
  expect(reading([0.01, 0.01, 0.98], classes)).toBe('It reads an 8, 98 %.');
  expect(reading([0.2, 0.7, 0.1], classes)).toBe('It reads a 1, 70 %.');
  expect(reading([0.45, 0.4, 0.15], classes)).toBe('It is not sure: a 0, 45 %, or a 1, 40 %.');
});
