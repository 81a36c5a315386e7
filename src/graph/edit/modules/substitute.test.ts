/** The oracle of composed values: resolving step by step: first what the instance says, then what the block says of that. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Param, Value } from '../../../blocks/param.ts';
import { normal } from '../../../blocks/param-bounds.ts';
import { resolve, type Values } from '../../value.ts';
import { bindings, either, substitute } from './substitute.ts';

const params: readonly Param[] = [
  { id: 'n', type: 'int', min: -1e6, max: 1e6, value: 3 },
  { id: 'rate', type: 'real', min: -1e6, max: 1e6, value: 0.5 },
  { id: 'variant', type: 'enum', of: ['v1', 'v2', 'other'], value: 'v1' },
  { id: 'plain', type: 'flag', value: false },
  { id: 'kernel', type: 'size', min: 1, max: 255, value: [3, 3] },
];
const whole = fc.integer({ min: -6, max: 6 });
const number = fc.oneof(whole, fc.constantFrom(0.5, -1.25, 2.75));
const linear = (id: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
  fc.record({ param: id, times: number, plus: number }, { requiredKeys: ['param'] });

/** What a block may say in terms of `params`. */
const said = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    number,
    linear(fc.constantFrom('n', 'rate', 'kernel', 'variant')),
    fc.record({
      choose: fc.constantFrom('n', 'variant', 'plain', 'kernel'),
      from: fc.dictionary(fc.constantFrom('v1', 'v2', 'true', '3', '4', '-1', '3,3', '5,5'), tie('value'), {
        maxKeys: 3,
      }),
      else: tie('value'),
    }),
  ),
})).value;

/** What an instance may say of each, of its type, in terms of `outer`. */
const chosen = (one: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    one,
    fc.record({
      choose: fc.constantFrom('choice', 'flag', 'm'),
      from: fc.dictionary(fc.constantFrom('v1', 'v2', 'true', '2'), one, { maxKeys: 2 }),
      else: one,
    }),
  );
const given = fc.record(
  {
    n: chosen(
      fc.oneof(
        whole,
        fc.record({ param: fc.constant('m'), times: whole, plus: whole }, { requiredKeys: ['param'] }),
      ),
    ),
    rate: chosen(fc.oneof(number, linear(fc.constant('m')))),
    variant: chosen(fc.oneof(fc.constantFrom('v1', 'v2', 'other'), fc.constant({ param: 'choice' }))),
    plain: chosen(fc.oneof(fc.boolean(), fc.constant({ param: 'flag' }))),
    kernel: chosen(fc.oneof(fc.constantFrom<Value>(3, [3, 3], [5, 5], 5, { param: 'window' }))),
  },
  { requiredKeys: [] },
);
const world: fc.Arbitrary<Values> = fc.record({
  m: whole,
  choice: fc.constantFrom('v1', 'v2', 'other'),
  flag: fc.boolean(),
  window: fc.constantFrom<readonly number[]>([3, 3], [5, 5], [1, 2]),
});

const scalar = (value: Value, values: Values): unknown => {
  const resolved = resolve(value, values);
  return 'scalar' in resolved ? resolved.scalar : resolved;
};

it('a value composed says the same as the two one after the other, whatever the outer module’s values are', () => {
  let references = 0;
  fc.assert(
    fc.property(said, given, world, (value, instance, values) => {
      const bound = bindings(params, instance as Record<string, Value>);
      const composed = substitute(value, bound, (why, id) => expect.fail(`${why} ${id}`));
      const inner = Object.fromEntries(
        params.map((param) => {
          const now = scalar((instance as Record<string, Value>)[param.id] ?? param.value, values);
          return [param.id, normal(param, now as never)];
        }),
      );
      if (JSON.stringify(composed).includes('{')) references++;
      expect(scalar(composed, values)).toEqual(scalar(value, inner));
    }),
    { numRuns: 20_000, seed: 1 },
  );
  expect(references).toBeGreaterThan(2000);
});

it('4 × filters of an instance with 2 × width is 8 × width', () => {
  const bound = bindings([{ id: 'filters', type: 'int', min: 1, max: 999, value: 8 }], {
    filters: { param: 'width', times: 2, plus: 1 },
  });
  const refuse = (): never => expect.fail('refused');
  expect(substitute({ param: 'filters', times: 4, plus: -1 }, bound, refuse)).toEqual({
    param: 'width',
    times: 8,
    plus: 3,
  });
  expect(substitute({ choose: 'filters', from: { '5': 1, '6': 2 }, else: 3 }, bound, refuse)).toEqual({
    choose: 'width',
    // (6 − 1) / 2: no whole number gives 6, but a real one may.
    from: { '2': 1, '2.5': 2 },
    else: 3,
  });
});

it('what would round, or refers to nothing, is refused', () => {
  const refused: string[] = [];
  const bound = bindings([{ id: 'rate', type: 'real', min: 0, max: 1, value: 0 }], {
    rate: { param: 'x', times: 0.1 },
  });
  const refuse = (why: string, id: string): void => void refused.push(`${why} ${id}`);
  substitute({ param: 'rate', times: 3 }, bound, refuse);
  substitute({ choose: 'gone', from: {}, else: { param: 'away' } }, bound, refuse);
  expect(refused).toEqual(['inexact rate', 'lacks gone', 'lacks away']);
});

it('a block is bypassed where the instance is or it itself is', () => {
  const cases: readonly (readonly [Value, Value])[] = [
    [true, false],
    [{ param: 'flag' }, { param: 'flag' }],
    [{ param: 'flag' }, { choose: 'choice', from: { v1: true }, else: false }],
    [{ choose: 'choice', from: { v1: true, v2: { param: 'flag' } }, else: false }, { param: 'flag' }],
    [false, { param: 'flag' }],
  ];
  for (const [outside, inside] of cases)
    for (const flag of [true, false])
      for (const choice of ['v1', 'v2', 'other']) {
        const values = { flag, choice };
        const or = scalar(outside, values) === true || scalar(inside, values) === true;
        expect(scalar(either(outside, inside), values)).toBe(or);
      }
});
