import { expect, test } from 'vitest';
import { output } from './output.ts';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';

type Values = Resolved<readonly Param[]>;

test('an output needs as many values as classes', () => {
  const p: Values = { ...resolveDefaults(output), classes: 10 };
  expect(output.shape(p, [[10]])).toEqual([10]);
  expect(output.lower(p, [[10]], [10])[0]).toMatchObject({
    class: 'Activation',
    config: { activation: 'softmax' },
  });
  expect(output.shape(p, [[20]])).toEqual({
    code: 'wrong-units',
    port: 0,
    param: 'classes',
    facts: { classes: 10, got: 20 },
    assume: [10],
  });
  expect(output.shape(p, [[1, 1, 10]])).toEqual({
    code: 'needs-vector',
    port: 0,
    facts: { got: '1 × 1 × 10' },
    assume: [10],
  });
});

test('a side branch says its name and its weight', () => {
  const p: Values = { classes: 1000, name: 'aux 1', weight: 0.3 };
  expect(output.title(p)).toBe('aux 1');
  expect(output.summary(p)).toBe('1000 classes · loss × 0.3');
  expect(output.title(resolveDefaults(output))).toBe('Softmax output');
});
