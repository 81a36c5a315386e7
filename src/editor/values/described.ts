/** A parameter as it is typed in its dialog, field by field, and the parameter that this makes, or what it needs. */
import type { Param, Scalar } from '../../blocks/param.ts';
import { fits, normal } from '../../blocks/param-bounds.ts';
import { realNumber, wholeNumber } from '../../blocks/reading.ts';
import { read, type Typed, write } from './typed.ts';

/** Tables and texts come from blocks only: nobody describes one. */
export type DescribedType = Exclude<Param['type'], 'table' | 'text'>;

export const typeNames: Readonly<Record<DescribedType, string>> = {
  int: 'a whole number',
  size: 'a size, height × width',
  real: 'a number',
  enum: 'a choice',
  flag: 'on or off',
};

export interface Described {
  readonly label: string;
  readonly about: string;
  readonly type: Param['type'];
  readonly min: string;
  readonly max: string;
  readonly choices: string;
  readonly value: string;
}

const fresh: Described = {
  label: '',
  about: '',
  type: 'int',
  min: '1',
  max: '65536',
  choices: '',
  value: '32',
};

export function described(param: Param | undefined): Described {
  if (!param) return fresh;
  return {
    ...fresh,
    label: param.label ?? param.id,
    about: param.about ?? '',
    type: param.type,
    ...('min' in param && { min: String(param.min) }),
    ...('max' in param && { max: String(param.max) }),
    ...(param.type === 'enum' && { choices: param.of.join(', ') }),
    value: param.type === 'flag' ? (param.value ? 'on' : 'off') : write(param.value),
  };
}

export type Description =
  | { readonly param: Param }
  | { readonly at: keyof Described; readonly needs: string };

/** A new parameter's id is the slug of its label; `before` keeps its own, with what the dialog does not ask about. */
export function describe(now: Described, before: Param | undefined): Description {
  const label = now.label.trim();
  if (label === '') return { at: 'label', needs: 'Needs a word or two, such as Filters.' };
  const about = now.about.trim();
  const common = {
    id: before?.id ?? slug(label),
    label,
    ...(about !== '' && { about }),
    ...(before?.when && { when: before.when }),
  };
  if (now.type === 'flag') return { param: { ...common, type: 'flag', value: now.value === 'on' } };
  if (now.type === 'table' || now.type === 'text')
    return before?.type === now.type
      ? { param: { ...before, ...common } as Param }
      : { at: 'type', needs: 'Needs another kind of value.' };
  if (now.type === 'enum') return choice(now, common);
  const [min, max] = [bound(now.min, now.type), bound(now.max, now.type)];
  if (min === undefined) return { at: 'min', needs: 'Needs a number.' };
  if (max === undefined || max < min) return { at: 'max', needs: `Needs a number of at least ${min}.` };
  const value: Scalar = now.type === 'size' ? [min, min] : min;
  const typed = { ...common, type: now.type, min, max, value } as Typed;
  const reading = read(typed, now.value);
  return 'needs' in reading
    ? { at: 'value', needs: reading.needs }
    : { param: { ...typed, value: normal(typed, reading.value) } as Param };
}

function choice(now: Described, common: { readonly id: string; readonly label: string }): Description {
  const of = [...new Set(now.choices.split(',').map((each) => each.trim()))].filter(Boolean);
  if (of.length < 2) return { at: 'choices', needs: 'Needs at least two words, separated by commas.' };
  const param: Param = { ...common, type: 'enum', of, value: of[0] as string };
  const value = now.value.trim();
  if (fits(param, value)) return { param: { ...param, value: value as string } };
  return { at: 'value', needs: `Needs one of ${of.join(', ')}.` };
}

function bound(text: string, type: 'int' | 'size' | 'real'): number | undefined {
  const plain = text.trim();
  const n = type === 'real' ? realNumber(plain) : wholeNumber(plain);
  return Number.isFinite(n) ? n : undefined;
}

/** `#3×3 reduce` as 3x3_reduce does not begin with a letter: p_3x3_reduce. */
function slug(label: string): string {
  const plain = label
    .toLowerCase()
    .replaceAll('×', 'x')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  return /^[a-z]/.test(plain) ? plain : `p_${plain}`;
}
