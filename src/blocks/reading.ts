/**
 * What somebody types as the value of a parameter, and a value as the text that stands for it: one rule for all fields.
 * A text counts as a whole or not at all (`3,5` is no whole number, and not 3), and a decimal comma is a decimal point.
 */
import type { Param, Scalar, ScalarOf } from './param.ts';
import { fits, normal } from './param-bounds.ts';

/** The value, in the form in which rules receive it; or the sentence that says what the parameter needs. */
export type Reading<P extends Param = Param> = { readonly value: ScalarOf<P> } | { readonly problem: string };

export function read<P extends Param>(param: P, text: string): Reading<P> {
  const value = typed(param, text);
  return value !== undefined && fits(param, value)
    ? { value: normal(param, value) as ScalarOf<P> }
    : { problem: refusal(param, text) };
}

/** The text that `read` takes for this value. */
export function write(param: Param, value: Scalar): string {
  if (param.type === 'flag') return value === true ? 'on' : 'off';
  if (param.type === 'real' && param.percent) return shifted(value as number, 2);
  if (!Array.isArray(value)) return String(value);
  return param.type === 'table'
    ? (value as readonly (readonly number[])[]).map((row) => row.join('')).join(' ')
    : value.join(' × ');
}

function typed(param: Param, text: string): Scalar | undefined {
  const plain = text.trim();
  switch (param.type) {
    case 'int':
      return wholeNumber(plain);
    case 'size': {
      const sides = plain.split(/\s*[×x*,;]\s*|\s+/i).map(wholeNumber);
      if (sides.length > 2 || sides.includes(undefined)) return undefined;
      const [first = 0, second = first] = sides as number[];
      return [first, second];
    }
    case 'real':
      return param.percent ? realNumber(plain.replace(/\s*%$/, ''), -2) : realNumber(plain);
    case 'enum':
      return plain;
    case 'flag':
      return plain === 'on' ? true : plain === 'off' ? false : undefined;
    case 'text':
      return text;
    case 'table':
      return plain.split(/\s+/).map((row) => [...row].map((cell) => wholeNumber(cell) ?? Number.NaN));
    default:
      return param satisfies never;
  }
}

/** The whole number that a text is; not one in another guise (`64.0`, `1e3`), which is a slip more often than meant. */
export const wholeNumber = (text: string): number | undefined =>
  /^[+-]?\d+$/.test(text) ? Number(text) + 0 : undefined;

/** The number that a text is, with point or comma, times ten to the power of `shift`. No thousands are set apart. */
export function realNumber(text: string, shift = 0): number | undefined {
  const parts = /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+))(?:e([+-]?\d+))?$/i.exec(text);
  if (!parts) return undefined;
  const [, digits = '', power = '0'] = parts;
  // Put together as text: dividing by 100 would make another number of it than was typed.
  return Number(`${digits.replace(',', '.')}e${Number(power) + shift}`) + 0;
}

function shifted(value: number, by: number): string {
  const [digits, power] = value.toExponential().split('e');
  return String(Number(`${digits}e${Number(power) + by}`));
}

/** What a parameter takes, in words: `a whole number from 1 to 65536`. `number` says how numbers are shown. */
export function needs(param: Param, number: (n: number) => string = String): string {
  switch (param.type) {
    case 'int':
      return `a whole number from ${number(param.min)} to ${number(param.max)}`;
    case 'size':
      return `whole numbers from ${number(param.min)} to ${number(param.max)}, height × width`;
    case 'real':
      if (param.percent) return `a share from ${write(param, param.min)} to ${write(param, param.max)} %`;
      if (param.above) return `a number above ${number(param.min)}, at most ${number(param.max)}`;
      return `a number from ${number(param.min)} to ${number(param.max)}`;
    case 'enum':
      return `one of ${param.of.join(', ')}`;
    case 'flag':
      return 'on or off';
    case 'text':
      return `a text of at most ${number(param.max)} characters`;
    case 'table':
      return 'a table of zeros and ones with rows of equal length';
    default:
      return param satisfies never;
  }
}

function refusal(param: Param, text: string): string {
  const words = needs(param);
  const plain = text.trim();
  const got = plain === '' ? 'nothing' : `“${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}”`;
  return `${param.label ?? param.id} needs ${words}${words.includes(',') ? ',' : ''} but gets ${got}. ${advice(param)}`;
}

function advice(param: Param): string {
  switch (param.type) {
    case 'int':
    case 'real':
      return `Type one, such as ${write(param, param.such ?? param.value)}.`;
    case 'size':
    case 'table':
      return `Type it as ${write(param, param.value)}.`;
    case 'enum':
    case 'flag':
      return 'Type one of them.';
    case 'text':
      return 'Shorten it.';
    default:
      return param satisfies never;
  }
}
