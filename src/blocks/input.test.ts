import { expect, test } from 'vitest';
import { input } from './input.ts';
import type { Param, Resolved } from './param.ts';
import { resolveDefaults } from './param-bounds.ts';

type Values = Resolved<readonly Param[]>;

test('an input says its shape and lowers with an open batch', () => {
  const p: Values = { ...resolveDefaults(input), channels: 1 };
  expect(input.shape(p, [])).toEqual([32, 32, 1]);
  expect(input.summary(p)).toBe('32 × 32 × 1');
  expect(input.lower(p, [], [32, 32, 1])[0]?.config).toEqual({ batch_input_shape: [null, 32, 32, 1] });
});
