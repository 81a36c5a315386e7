import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sources } from '../data/sources/table.ts';
import { hyperparameters } from '../train/hyperparameters.ts';
import type { Param, Scalar } from './param.ts';
import { fits, normal } from './param-bounds.ts';
import { read, realNumber, write } from './reading.ts';
import { kinds } from './table.ts';

const batch = { id: 'batch', type: 'int', label: 'Batch', min: 1, max: 4096, value: 64 } as const;
const rate = { id: 'rate', type: 'real', min: 0, above: true, max: 10, value: 0.001 } as const;
const share = { id: 'share', type: 'real', min: 0, max: 0.5, percent: true, value: 0.1 } as const;
const kernel = { id: 'kernel', type: 'size', label: 'Kernel', min: 1, max: 255, value: [3, 3] } as const;
const padding = { id: 'padding', type: 'enum', of: ['valid', 'same'], value: 'same' } as const;
const bias = { id: 'bias', type: 'flag', label: 'Bias', value: true } as const;
const name = { id: 'name', type: 'text', label: 'Name', max: 4, value: '' } as const;
const links = { id: 'links', type: 'table', label: 'Links', value: [[1, 0]] } as const;

describe('typed text', () => {
  test.each<[Param, string, Scalar]>([
    [batch, ' 64 ', 64],
    [batch, '+7', 7],
    [batch, '007', 7],
    [rate, '0,5', 0.5],
    [rate, '.5', 0.5],
    [rate, '5.', 5],
    [rate, '1e-4', 0.0001],
    [rate, '2,5E-3', 0.0025],
    [share, '10', 0.1],
    [share, '12,5 %', 0.125],
    [share, '1e1%', 0.1],
    // 0.07 × 100 and 7 / 100 in floating point are not what they should be; the text is.
    [share, '7', 0.07],
    [share, '29', 0.29],
    [kernel, '5', [5, 5]],
    [kernel, '3 × 5', [3, 5]],
    [kernel, '3x5', [3, 5]],
    [padding, ' valid ', 'valid'],
    [bias, 'off', false],
    [name, ' a b', ' a b'],
    [
      links,
      '101 011',
      [
        [1, 0, 1],
        [0, 1, 1],
      ],
    ],
  ])('%o takes “%s” as %o', (param, text, value) => {
    expect(read(param, text)).toEqual({ value });
  });

  test.each<[Param, string]>([
    [batch, ''],
    [batch, '3,5'],
    [batch, '1e9'],
    [batch, '1e3'],
    [batch, '64.0'],
    [batch, '64 images'],
    [batch, '0x40'],
    [batch, '100000'],
    [batch, '6 4'],
    [batch, '5 %'],
    [batch, 'Infinity'],
    [batch, '٣'],
    [rate, '0'],
    [rate, '1.000,5'],
    [rate, '1,000.5'],
    [rate, '0.5x'],
    [rate, '1e'],
    [rate, '1e999'],
    [rate, 'NaN'],
    [rate, '--1'],
    [rate, '5 %'],
    [share, '51'],
    [share, '%'],
    [share, '5 % %'],
    [kernel, '3 × 5 × 7'],
    [kernel, '3 ×'],
    [kernel, '1,5,'],
    [padding, 'Same'],
    [bias, 'true'],
    [name, 'maine'],
    [links, '101 01'],
    [links, '102'],
    [links, ''],
  ])('%o refuses “%s” as a whole', (param, text) => {
    expect(read(param, text)).toHaveProperty('problem');
  });

  test.each<[Param, string, string]>([
    [batch, 'abc', 'Batch needs a whole number from 1 to 4096 but gets “abc”. Type one, such as 64.'],
    [batch, ' ', 'Batch needs a whole number from 1 to 4096 but gets nothing. Type one, such as 64.'],
    [rate, '11', 'rate needs a number above 0, at most 10, but gets “11”. Type one, such as 0.001.'],
    [share, '60', 'share needs a share from 0 to 50 % but gets “60”. Type one, such as 10.'],
    [
      kernel,
      'wide',
      'Kernel needs whole numbers from 1 to 255, height × width, but gets “wide”. Type it as 3 × 3.',
    ],
    [padding, 'full', 'padding needs one of valid, same, but gets “full”. Type one of them.'],
    [bias, 'yes', 'Bias needs on or off but gets “yes”. Type one of them.'],
    [name, 'maine', 'Name needs a text of at most 4 characters but gets “maine”. Shorten it.'],
    [
      links,
      '2',
      'Links needs a table of zeros and ones with rows of equal length but gets “2”. Type it as 10.',
    ],
  ])('%o says what it needs when it gets “%s”', (param, text, problem) => {
    expect(read(param, text)).toEqual({ problem });
  });
});

/** Any value that the parameter takes, as rules receive it. */
function values(param: Param): fc.Arbitrary<Scalar> {
  switch (param.type) {
    case 'int':
      return fc.integer({ min: param.min, max: param.max });
    case 'size': {
      const side = fc.integer({ min: param.min, max: param.max });
      return fc.tuple(side, side);
    }
    case 'real':
      // Fifteen figures are what a decimal and back is promised to keep.
      return fc
        .double({ min: param.min, max: param.max, noNaN: true })
        .map((value) => Number(value.toPrecision(15)) + 0)
        .filter((value) => fits(param, value));
    case 'enum':
      return fc.constantFrom(...param.of);
    case 'flag':
      return fc.boolean();
    case 'text':
      return fc.string({ maxLength: param.max });
    case 'table':
      return fc.integer({ min: 1, max: 8 }).chain((columns) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 8,
        }),
      );
    default:
      return param satisfies never;
  }
}

describe('what is written is read back', () => {
  const params = [...kinds.values()].flatMap(({ kind, params }) =>
    params.map((param) => [`${param.id} of ${kind}`, param] as const),
  );
  const recipe = hyperparameters.map((param) => [`${param.id} of a recipe`, param as Param] as const);
  const data = [...sources.values()].flatMap(({ id, params }) =>
    params.map((param) => [`${param.id} of ${id}`, param] as const),
  );
  test.each([...params, ...recipe, ...data])('%s', (_, param) => {
    fc.assert(
      fc.property(values(param), (value) => {
        expect(read(param, write(param, value))).toEqual({ value: normal(param, value) });
      }),
    );
  });

  test('and a text is read as JavaScript reads the same number, or refused', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(realNumber(String(value))).toBe(value + 0);
        expect(realNumber(String(value).replace('.', ','))).toBe(value + 0);
      }),
    );
  });
});
