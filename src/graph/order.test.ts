import { expect, test } from 'vitest';
import { cycles } from './cycles.ts';
import { cycle, order, reached, wouldCloseCycle } from './order.ts';
import type { Module } from './project.ts';

/** Blocks by name, wires as pairs: `ab` leads from a to b. */
const module = (blocks: string, ...wires: string[]): Module => ({
  name: 'm',
  params: [],
  blocks: [...blocks].map((id) => ({ id, kind: 'activation', params: {} })),
  wires: wires.map((wire) => ({ from: [wire[0] as string, 0], to: [wire[1] as string, 0] })),
  layout: {},
});

test('data order puts every block behind those it reads', () => {
  const { ids, stuck } = order(module('dcba', 'ab', 'bc', 'ad', 'cd'));
  expect(ids).toEqual(['a', 'b', 'c', 'd']);
  expect(stuck.size).toBe(0);
});

test('blocks in a cycle and behind it come last, and the cycle is named in the order of its data', () => {
  const cyclic = module('abcd', 'ab', 'bc', 'cb', 'cd');
  const { ids, stuck } = order(cyclic);
  expect(ids[0]).toBe('a');
  expect([...stuck].sort()).toEqual(['b', 'c', 'd']);
  expect([...(cycle(cyclic, stuck) ?? [])].sort()).toEqual(['b', 'c']);
});

test('wires from or to nowhere are passed over', () => {
  expect(order(module('ab', 'ab', 'ax', 'xb')).ids).toEqual(['a', 'b']);
});

test('a wire would close a cycle where its end already leads to its start', () => {
  const chain = module('abc', 'ab', 'bc');
  expect(wouldCloseCycle(chain, 'c', 'a')).toBe(true);
  expect(wouldCloseCycle(chain, 'a', 'a')).toBe(true);
  expect(wouldCloseCycle(chain, 'a', 'c')).toBe(false);
});

test('what a block reaches is told forwards and backwards', () => {
  const fork = module('abcd', 'ab', 'ac', 'cd');
  expect([...reached(fork, ['c'])].sort()).toEqual(['c', 'd']);
  expect([...reached(fork, ['d'], true)].sort()).toEqual(['a', 'c', 'd']);
});

test('modules that contain themselves, directly or by way of others, are cycles; those that only use them are not', () => {
  const uses = (...keys: string[]): Module => ({
    ...module(''),
    blocks: keys.map((key) => ({ id: key, kind: 'module', module: key, params: {} })),
  });
  const found = cycles({ a: uses('b'), b: uses('c'), c: uses('b'), self: uses('self'), free: uses('a') });
  expect([...found.keys()].sort()).toEqual(['b', 'c', 'self']);
  expect(found.get('b')).toBe(found.get('c'));
  expect(found.get('self')).not.toBe(found.get('b'));
});
