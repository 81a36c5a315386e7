import { expect, test } from 'vitest';
import { moved } from './move.ts';

// Two rows of three, then, under a heading, one card.
const spots = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 200, y: 0 },
  { x: 0, y: 50 },
  { x: 100, y: 50 },
  { x: 0, y: 140 },
];
const from = (at: number, ...keys: readonly string[]): number =>
  keys.reduce((here, key) => moved(spots, here, key) ?? here, at);

test('left and right go along the cards and stop at the ends', () => {
  expect(from(0, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(3);
  expect(from(1, 'ArrowLeft', 'ArrowLeft')).toBe(0);
  expect(from(5, 'ArrowRight')).toBe(5);
});

test('up and down go to the card nearest above or below, over headings too', () => {
  expect(from(1, 'ArrowDown')).toBe(4);
  expect(from(2, 'ArrowDown')).toBe(4);
  expect(from(4, 'ArrowDown')).toBe(5);
  expect(from(5, 'ArrowUp')).toBe(3);
  expect(from(1, 'ArrowUp')).toBe(1);
});

test('Home and End lead to the first and the last card, other keys nowhere', () => {
  expect([from(4, 'Home'), from(1, 'End')]).toEqual([0, 5]);
  expect(moved(spots, 2, 'a')).toBeUndefined();
});
