import { describe, expect, test } from 'vitest';
import type { Param } from '../blocks/param.ts';
import { read, write } from '../blocks/reading.ts';
import { hyperparameters } from './hyperparameters.ts';

type Id = (typeof hyperparameters)[number]['id'];
const param = (id: Id): Param => hyperparameters.find((each) => each.id === id) as Param;
const [rate, batch, validation, epochs] = [
  param('rate'),
  param('batch'),
  param('validation'),
  param('epochs'),
];

describe('a hyperparameter that is typed', () => {
  test('is read as it stands, with a decimal comma or point', () => {
    expect(read(rate, ' 0.01 ')).toEqual({ value: 0.01 });
    expect(read(rate, '0,01')).toEqual({ value: 0.01 });
    expect(read(rate, '1e-4')).toEqual({ value: 0.0001 });
  });

  test('is a share of one where it is typed as per cent', () => {
    expect(read(validation, '10')).toEqual({ value: 0.1 });
    expect(read(validation, '12.5 %')).toEqual({ value: 0.125 });
    expect(write(validation, 0.1)).toBe('10');
    expect(write(validation, 0.07)).toBe('7');
  });

  test('may lie on its bounds and not beyond', () => {
    expect(read(batch, '1')).toEqual({ value: 1 });
    expect(read(batch, '4096')).toEqual({ value: 4096 });
    expect(read(validation, '0')).toEqual({ value: 0 });
    expect(read(batch, '0')).toHaveProperty('problem');
    expect(read(batch, '4097')).toHaveProperty('problem');
    expect(read(validation, '51')).toHaveProperty('problem');
  });

  test('says what it needs, what it got and what to type', () => {
    expect(read(epochs, '2.5')).toEqual({
      problem: 'Epochs needs a whole number from 1 to 1000 but gets “2.5”. Type one, such as 5.',
    });
    expect(read(rate, '0')).toEqual({
      problem: 'Learning rate needs a number above 0, at most 10, but gets “0”. Type one, such as 0.001.',
    });
    expect(read(batch, '')).toEqual({
      problem: 'Batch needs a whole number from 1 to 4096 but gets nothing. Type one, such as 64.',
    });
    expect(read(batch, 'many')).toHaveProperty('problem');
    expect(read(batch, 'Infinity')).toHaveProperty('problem');
  });

  test('is shown as the text that gives it back', () => {
    for (const each of hyperparameters)
      expect(read(each, write(each, each.value))).toEqual({ value: each.value });
  });
});
