import { describe, expect, it } from 'vitest';
import type { Param } from '../../blocks/param.ts';
import { described, describe as make } from './described.ts';

const filters: Param = { id: 'f', type: 'int', label: 'Filters', min: 1, max: 65536, value: 32 };
const fresh = described(undefined);
const needs = (change: Partial<typeof fresh>): unknown => {
  const result = make({ ...fresh, label: 'Filters', ...change }, undefined);
  return 'needs' in result ? [result.at, result.needs] : result.param;
};

describe('a described parameter', () => {
  it('comes back as it was', () => {
    const shortcut: Param = {
      id: 'shortcut',
      type: 'enum',
      label: 'Shortcut',
      of: ['identity', 'projection'],
      value: 'identity',
      when: { param: 'stride', is: [1] },
    };
    const kernel: Param = { id: 'kernel', type: 'size', label: 'Kernel', min: 1, max: 9, value: [3, 5] };
    const bias: Param = { id: 'bias', type: 'flag', label: 'Bias', about: 'An offset.', value: true };
    const table: Param = { id: 'table', type: 'table', label: 'Table', value: [[1, 0]] };
    for (const param of [filters, shortcut, kernel, bias, table])
      expect(make(described(param), param)).toEqual({ param });
  });

  it('gets its id from its label', () => {
    expect(needs({})).toEqual({ ...filters, id: 'filters' });
    expect(needs({ label: '#3×3 reduce' })).toMatchObject({ id: 'p_3x3_reduce', label: '#3×3 reduce' });
  });

  it('says what it needs, at the field that needs it', () => {
    expect(needs({ label: ' ' })).toEqual(['label', 'Needs a word or two, such as Filters.']);
    expect(needs({ min: '1.5' })).toEqual(['min', 'Needs a number.']);
    expect(needs({ min: '10', max: '4' })).toEqual(['max', 'Needs a number of at least 10.']);
    expect(needs({ max: '16', value: '32' })).toEqual(['value', 'Needs a whole number from 1 to 16.']);
    expect(needs({ type: 'enum', choices: 'v1' })).toEqual([
      'choices',
      'Needs at least two words, separated by commas.',
    ]);
    expect(needs({ type: 'enum', choices: 'v1, v2', value: 'v3' })).toEqual([
      'value',
      'Needs one of v1, v2.',
    ]);
  });

  it('reads its bounds as every field reads a number: 0,5 is a half, and 5 is not made of it', () => {
    expect(needs({ type: 'real', min: '0,5', max: '2', value: '1' })).toMatchObject({ min: 0.5, max: 2 });
    expect(needs({ min: '0,5' })).toEqual(['min', 'Needs a number.']);
    expect(needs({ max: '65,536' })).toEqual(['max', 'Needs a number of at least 1.']);
  });

  it('takes choices by words, each once', () => {
    expect(needs({ type: 'enum', choices: 'v1, v1.5,v1,', value: 'v1.5' })).toMatchObject({
      of: ['v1', 'v1.5'],
      value: 'v1.5',
    });
  });
});
