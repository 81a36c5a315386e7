import { expect, test } from 'vitest';
import { connected, lenetTable, seenBy } from './connections.ts';
import type { Param, Resolved } from './param.ts';
import { fits, resolveDefaults } from './param-bounds.ts';
import { partialconv } from './partialconv.ts';

type Values = Resolved<readonly Param[]>;
const values = (change: Values = {}): Values => ({ ...resolveDefaults(partialconv), ...change });

const c3 = values({ kernel: [5, 5], padding: 'valid', activation: 'scaled-tanh' });
const s2 = [14, 14, 6];
const out = [10, 10, 16];

// LeCun et al. 1998: "the first six C3 feature maps take inputs from every contiguous subsets of three feature maps …".
test('it begins with the table of LeNet-5’s C3: six maps see three, nine see four, one sees all', () => {
  expect(seenBy(lenetTable).map((seen) => seen.length)).toEqual([
    3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6,
  ]);
  expect(seenBy(lenetTable)[0]).toEqual([0, 1, 2]);
  expect(seenBy(lenetTable)[4]).toEqual([0, 4, 5]);
  expect(connected(lenetTable)).toBe(60);
});

test('C3 has 60 · 25 + 16 = 1,516 parameters, and multiplies only where it is connected', () => {
  expect(partialconv.shape(c3, [s2])).toEqual(out);
  expect(partialconv.cost(c3, [s2], out)).toEqual({
    params: 1516,
    nonTrainable: 0,
    macs: 150_000,
    activations: 1600,
  });
  expect(partialconv.explain(c3, [s2], out)).toEqual({
    shape: ['⌊(14 − 5) / 1⌋ + 1 = 10', 'channels = columns of the table = 16'],
    params: ['5·5·60 + 16 = 1,516', '60 of 6·16 = 96 maps connected'],
    macs: ['10 · 10 · 5 · 5 · 60 = 150,000'],
  });
  expect(partialconv.title(c3)).toBe('Conv 5×5 by table');
  expect(partialconv.summary(c3)).toBe('16 · 60 of 96 connected · valid · scaled tanh');
});

test('each connection has a kernel of its own', () => {
  const [link] = partialconv.lower(c3, [s2], out);
  expect(link?.class).toBe('Netloom>PartialConv2D');
  expect(link?.weights.map(({ name, shape }) => [name, shape])).toEqual([
    ['kernel', [5, 5, 60]],
    ['bias', [16]],
  ]);
});

test('a table with all connected costs what a convolution does', () => {
  const table = [
    [1, 1, 1],
    [1, 1, 1],
  ];
  const p = values({ table, kernel: [3, 3] });
  expect(partialconv.cost(p, [[8, 8, 2]], [8, 8, 3])).toMatchObject({ params: 57, macs: 3456 });
});

test('the table must have a row for each channel and a connection in each column', () => {
  expect(partialconv.shape(c3, [[14, 14, 8]])).toEqual({
    code: 'table-rows',
    port: 0,
    param: 'table',
    facts: { rows: 6, channels: 8 },
    assume: out,
  });
  const table = [
    [1, 0, 1],
    [0, 0, 1],
  ];
  expect(partialconv.shape(values({ table }), [[8, 8, 2]])).toEqual({
    code: 'empty-column',
    port: 0,
    param: 'table',
    facts: { column: 2 },
    assume: [8, 8, 3],
  });
  expect(partialconv.shape(c3, [[120]])).toEqual({ code: 'needs-image', port: 0, facts: { got: '120' } });
});

test('a table holds zeros and ones in rows of equal length', () => {
  const param = partialconv.params[0] as Param;
  expect(fits(param, lenetTable)).toBe(true);
  for (const bad of [[], [[]], [[1], [1, 0]], [[2]], [1], 'X', null]) expect(fits(param, bad)).toBe(false);
});
