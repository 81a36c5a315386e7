import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn, locate } from './locate.ts';

describe('the place where a text stops being JSON', () => {
  it.each<[string, number]>([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1, 2', 5],
    ["{'a': 1}", 1],
    ['{"a": 01}', 6],
    ['[1]]', 3],
    ['"a\nb"', 0],
    ['tru', 0],
    ['[,]', 1],
  ])('in %s is offset %i', (text, offset) => {
    expect(locate(text)).toBe(offset);
  });

  it('is the end of every text that JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(locate(text)).toBe(text.length);
      }),
    );
  });

  it('is said as line and column from 1', () => {
    expect(lineAndColumn('{\n  "a" 1}', 8)).toBe('line 2, column 7');
  });
});
