import { expect, it } from 'vitest';
import { blockSize } from '../../graph/place.ts';
import type { Module } from '../../graph/project.ts';
import { arranged } from './arranged.ts';

const moduleOf = (
  ids: readonly string[],
  wires: readonly (readonly [string, string, number?])[],
): Module => ({
  name: 'm',
  params: [],
  blocks: ids.map((id) => ({ id, kind: id.startsWith('add') ? 'add' : 'conv2d', params: {} })),
  wires: wires.map(([from, to, port = 0]) => ({ from: [from, 0], to: [to, port] })),
  layout: {},
});

it('sets branches on lines of their own and their join on the first', () => {
  const places = arranged(
    moduleOf(
      ['a', 'b', 'c', 'w', 'add'],
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'w'],
        ['c', 'add', 0],
        ['w', 'add', 1],
      ],
    ),
  );
  const y = (id: string): number => places[id]?.[1] ?? Number.NaN;
  const x = (id: string): number => places[id]?.[0] ?? Number.NaN;
  expect([y('b'), y('c'), y('add')]).toEqual([y('a'), y('a'), y('a')]);
  expect(y('w')).toBeGreaterThanOrEqual(y('a') + blockSize.height);
  expect(x('w')).toBe(x('b'));
  expect(x('a')).toBeLessThan(x('b'));
  expect(x('c')).toBeLessThan(x('add'));
});

it('breaks a long network into rows and covers nothing', () => {
  const ids = Array.from({ length: 400 }, (_, i) => `b${i}`);
  const places = arranged(
    moduleOf(
      ids,
      ids.slice(1).map((id, i) => [`b${i}`, id] as const),
    ),
  );
  const all = Object.values(places);
  expect(all).toHaveLength(400);
  expect(new Set(all.map((place) => place.join())).size).toBe(400);
  expect(Math.max(...all.map(([x]) => x))).toBeLessThan(100 * blockSize.width);
});
