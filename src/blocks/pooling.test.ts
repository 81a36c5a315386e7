import { expect, test } from 'vitest';
import { avgpool } from './avgpool.ts';
import { globalavgpool } from './globalavgpool.ts';
import { globalmaxpool } from './globalmaxpool.ts';
import { maxpool } from './maxpool.ts';
import { resolveDefaults } from './param-bounds.ts';

test('a 2×2 pool halves height and width and costs nothing', () => {
  const p = resolveDefaults(maxpool);
  expect(maxpool.shape(p, [[28, 28, 6]])).toEqual([14, 14, 6]);
  expect(maxpool.cost(p, [[28, 28, 6]], [14, 14, 6])).toEqual({
    params: 0,
    nonTrainable: 0,
    macs: 0,
    activations: 1176,
  });
  expect(maxpool.explain(p, [[28, 28, 6]], [14, 14, 6]).shape).toEqual(['⌊(28 − 2) / 2⌋ + 1 = 14']);
});

// The pool branch of an Inception module: 3×3, stride 1, SAME.
test('a SAME pool of stride 1 keeps the size', () => {
  const p = { window: [3, 3], stride: 1, padding: 'same' } as const;
  expect(maxpool.shape(p, [[28, 28, 192]])).toEqual([28, 28, 192]);
});

test('a pool that would leave nothing complains', () => {
  expect(avgpool.shape(resolveDefaults(avgpool), [[1, 5, 16]])).toEqual({
    code: 'size-zero',
    port: 0,
    param: 'window',
    facts: { window: '2 × 2', got: '1 × 5 × 16', output: '0 × 2 × 16' },
    assume: [1, 3, 16],
  });
});

test.each([maxpool, avgpool])('$label needs an image', (kind) => {
  expect(kind.shape(resolveDefaults(kind), [[84]])).toEqual({
    code: 'needs-image',
    port: 0,
    facts: { got: '84' },
  });
});

test.each([globalavgpool, globalmaxpool])('$label leaves one value per channel', (kind) => {
  expect(kind.shape({}, [[7, 7, 512]])).toEqual([512]);
  expect(kind.explain({}, [[7, 7, 512]], [512]).shape).toEqual(['length = channels = 512']);
  expect(kind.shape({}, [[84]])).toMatchObject({ code: 'needs-image', assume: [84] });
});

test('titles and summaries tell what one wants to know at a glance', () => {
  expect(maxpool.title(resolveDefaults(maxpool))).toBe('Max pool 2×2');
  expect(avgpool.title({ window: [1, 3], stride: 1, padding: 'same' })).toBe('Average pool 1×3');
  expect(maxpool.summary(resolveDefaults(maxpool))).toBe('stride 2 · valid');
});
