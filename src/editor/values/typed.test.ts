import { describe, expect, it } from 'vitest';
import { read, stepped, write } from './typed.ts';

const whole = { id: 'filters', type: 'int', min: 1, max: 65536, value: 32 } as const;
const size = { id: 'kernel', type: 'size', min: 1, max: 255, value: [3, 3] } as const;
const real = { id: 'l2', type: 'real', min: 0, max: 10, value: 0.0001 } as const;
const text = { id: 'name', type: 'text', max: 3, value: '' } as const;

describe('what is typed into a field', () => {
  it.each(['3', '3 × 3', '3x3', ' 3 X 3 ', '3, 3', '3 3', '3*3'])('reads %s as a square of 3', (typed) => {
    expect(read(size, typed)).toEqual({ value: [3, 3] });
  });

  it('reads a size of two sides, height first, and writes it back', () => {
    expect(read(size, '3 × 5')).toEqual({ value: [3, 5] });
    expect(write([3, 5])).toBe('3 × 5');
  });

  it.each(['', '3 ×', '3 × 5 × 7', '0', '256', '1.5', 'wide'])(
    'says what a size needs when it gets “%s”',
    (typed) => {
      expect(read(size, typed)).toEqual({ needs: 'Needs whole numbers from 1 to 255, such as 3 or 3 × 5.' });
    },
  );

  it('takes whole numbers within their bounds only', () => {
    expect(read(whole, ' 64 ')).toEqual({ value: 64 });
    for (const typed of ['', '6.5', '1e3', '0', '65537', '-4', '6 4'])
      expect(read(whole, typed)).toEqual({ needs: 'Needs a whole number from 1 to 65,536.' });
  });

  it('takes a decimal comma and an exponent', () => {
    expect(read(real, '0,5')).toEqual({ value: 0.5 });
    expect(read(real, '1e-4')).toEqual({ value: 0.0001 });
    expect(read(real, '.5')).toEqual({ value: 0.5 });
    for (const typed of ['', '1e', '-1', '11', 'NaN', 'Infinity'])
      expect(read(real, typed)).toEqual({ needs: 'Needs a number from 0 to 10, such as 0.0001.' });
  });

  it('holds a text to its length', () => {
    expect(read(text, 'abc')).toEqual({ value: 'abc' });
    expect(read(text, 'abcd')).toEqual({ needs: 'Needs at most 3 characters.' });
  });
});

describe('a step by the arrow keys', () => {
  it('is one for whole numbers and on both sides of a size, within the bounds', () => {
    expect(stepped(whole, 32, 1)).toBe(33);
    expect(stepped(whole, 5, -10)).toBe(1);
    expect(stepped(size, [3, 5], 1)).toEqual([4, 6]);
    expect(stepped(size, [1, 5], -1)).toEqual([1, 4]);
  });

  it('is one in the first figure of other numbers, and never ends at zero', () => {
    expect(stepped(real, 0.03, 1)).toBe(0.04);
    expect(stepped(real, 0.01, -1)).toBe(0.009);
    expect(stepped(real, 0.009, 1)).toBe(0.01);
    expect(stepped(real, 9.5, 1)).toBe(10);
  });
});
