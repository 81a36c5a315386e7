import { describe, expect, test } from 'vitest';
import { readFigure, writeFigure } from './figure.ts';
import { recipeFigures } from './recipe.ts';

const { rate, batch, validation, epochs } = recipeFigures;

describe('a number that is typed', () => {
  test('is read as it stands, with a decimal comma or point', () => {
    expect(readFigure(rate, ' 0.01 ')).toEqual({ value: 0.01 });
    expect(readFigure(rate, '0,01')).toEqual({ value: 0.01 });
    expect(readFigure(rate, '1e-4')).toEqual({ value: 0.0001 });
  });

  test('is a share of one where it is typed as per cent', () => {
    expect(readFigure(validation, '10')).toEqual({ value: 0.1 });
    expect(readFigure(validation, '12.5 %')).toEqual({ value: 0.125 });
    expect(writeFigure(validation, 0.1)).toBe('10');
    expect(writeFigure(validation, 0.07)).toBe('7');
  });

  test('may lie on its bounds and not beyond', () => {
    expect(readFigure(batch, '1')).toEqual({ value: 1 });
    expect(readFigure(batch, '4096')).toEqual({ value: 4096 });
    expect(readFigure(validation, '0')).toEqual({ value: 0 });
    expect(readFigure(batch, '0')).toHaveProperty('problem');
    expect(readFigure(batch, '4097')).toHaveProperty('problem');
    expect(readFigure(validation, '51')).toHaveProperty('problem');
  });

  test('says what it needs, what it got and what to type', () => {
    expect(readFigure(epochs, '2.5')).toEqual({
      problem: 'Epochs needs a whole number from 1 to 1000 but gets “2.5”. Type one, such as 5.',
    });
    expect(readFigure(rate, '0')).toEqual({
      problem: 'Learning rate needs a number above 0, at most 10, but gets “0”. Type one, such as 0.001.',
    });
    expect(readFigure(batch, '')).toEqual({
      problem: 'Batch needs a whole number from 1 to 4096 but gets nothing. Type one, such as 64.',
    });
    expect(readFigure(batch, 'many')).toHaveProperty('problem');
    expect(readFigure(batch, 'Infinity')).toHaveProperty('problem');
  });

  test('is shown as the text that gives it back', () => {
    for (const figure of Object.values(recipeFigures)) {
      const value = Number(figure.such) / figure.times;
      expect(readFigure(figure, writeFigure(figure, value))).toEqual({ value });
    }
  });
});
