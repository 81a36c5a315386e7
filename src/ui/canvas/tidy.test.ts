import { describe, expect, it } from 'vitest';
import type { Module } from '../../graph/project.ts';
import { tidy } from './tidy.ts';

const module = (wires: readonly string[]): Module => {
  const ends = wires.map((wire) => wire.split('>') as [string, string]);
  const port = new Map<string, number>();
  const ids = [...new Set(ends.flat())];
  return {
    name: '',
    params: [],
    blocks: ids.map((id) => ({ id, kind: 'conv2d', params: {} })),
    wires: ends.map(([from, to]) => {
      const at = port.get(to) ?? 0;
      port.set(to, at + 1);
      return { from: [from, 0], to: [to, at] };
    }),
    layout: {},
  };
};

describe('tidy', () => {
  it('puts a chain in a row, each block 272 pixels after the one before', () => {
    expect(tidy(module(['a>b', 'b>c']))).toEqual({ a: [0, 0], b: [272, 0], c: [544, 0] });
  });

  it('puts the branches of a join from above in the order of its inputs', () => {
    const places = tidy(module(['a>p', 'a>q', 'a>r', 'r>join', 'q>join', 'p>join']));
    const height = (id: string): number => places[id]?.[1] ?? Number.NaN;
    expect(height('r')).toBeLessThan(height('q'));
    expect(height('q')).toBeLessThan(height('p'));
  });

  it('breaks a long chain into rows that begin at the left', () => {
    const ids = Array.from({ length: 26 }, (_, i) => `b${i}`);
    const places = tidy(module(ids.slice(1).map((id, i) => `b${i}>${id}`)));
    const rows = new Set(Object.values(places).map(([, y]) => y));
    expect(rows.size).toBeGreaterThan(2);
    for (const y of rows) expect(Object.values(places)).toContainEqual([0, y]);
    expect(new Set(Object.values(places).map(String)).size).toBe(26);
  });
});
