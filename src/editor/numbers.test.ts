import { describe, expect, it } from 'vitest';
import { inFull, inPercent, inShort, several } from './numbers.ts';

describe('numbers', () => {
  it('stand in full with their thousands apart', () => {
    expect(inFull(272474)).toBe('272,474');
  });

  it('are shortened to three figures above 99,999', () => {
    expect([99_999, 100_000, 416_520, 999_999, 40_813_184, 15_470_264_320].map(inShort)).toEqual([
      '99,999',
      '100 k',
      '417 k',
      '1.00 M',
      '40.8 M',
      '15.5 G',
    ]);
  });

  it('say a share with a decimal where it is small', () => {
    expect([0, 0.0004, 0.029, 0.58, 1].map(inPercent)).toEqual(['0 %', '< 0.1 %', '2.9 %', '58 %', '100 %']);
  });

  it('agree with their noun', () => {
    expect([several(1, 'problem'), several(1200, 'problem')]).toEqual(['1 problem', '1,200 problems']);
  });
});
