/** A small edit does not reshuffle what has been arranged. */
import { describe, expect, it } from 'vitest';
import { addBlock } from '../edit/blocks.ts';
import { connect, insertOnWire } from '../edit/wires.ts';
import type { Module, Point, Wire } from '../project.ts';
import { tidy } from './tidy.ts';

const chained = (wires: readonly string[], layout: Module['layout'] = {}): Module => {
  const ends = wires.map((wire) => wire.split('>') as [string, string]);
  const port = new Map<string, number>();
  const ids = [...new Set(ends.flat())];
  return {
    name: '',
    params: [],
    blocks: ids.map((id) => ({ id, kind: id.startsWith('add') ? 'add' : 'relu', params: {} })),
    wires: ends.map(([from, to]): Wire => {
      const at = port.get(to) ?? 0;
      port.set(to, at + 1);
      return { from: [from, 0], to: [to, at] };
    }),
    layout,
  };
};
const tidied = (module: Module): Module => ({ ...module, layout: { ...module.layout, ...tidy(module) } });
const at = (module: Module, id: string): Point => module.layout[id] as Point;
/** Ids from top to bottom, those of one row from left to right. */
const read = ({ layout }: Module, only: readonly string[]): readonly string[] =>
  [...only].sort((a, b) => {
    const [[ax, ay], [bx, by]] = [layout[a] as Point, layout[b] as Point];
    return ay - by || ax - bx;
  });

describe('tidying', () => {
  it('puts a chain in a row, each block 272 pixels after the one before', () => {
    expect(tidy(chained(['a>b', 'b>c']))).toEqual({ a: [0, 0], b: [272, 0], c: [544, 0] });
  });

  it('puts a chain in a column, 64 pixels between blocks', () => {
    expect(tidy(chained(['a>b', 'b>c']), { down: true })).toEqual({ a: [0, 0], b: [0, 128], c: [0, 256] });
  });

  it('puts the branches of a join from above in the order of its inputs', () => {
    const { p, q, r } = tidy(chained(['a>p', 'a>q', 'a>r', 'r>add', 'q>add', 'p>add']));
    expect([r, q, p].map((each) => each?.[1])).toEqual([0, 104, 208]);
  });

  it('keeps the longest way straight and leaves a lane for what skips it', () => {
    const places = tidy(chained(['a>b', 'b>c', 'c>add', 'a>add']));
    expect(['a', 'b', 'c', 'add'].map((id) => places[id])).toEqual([0, 272, 544, 816].map((x) => [x, 0]));
    // Two chains from one block: between them the lane of the wire that goes past both.
    const wide = tidy(chained(['a>b', 'b>c', 'c>add', 'a>add', 'a>p', 'p>q', 'q>add']));
    expect((wide.p?.[1] ?? 0) - (wide.b?.[1] ?? 0)).toBe(112);
  });

  it('breaks a long chain into rows that begin at the left, and keeps them when a block is added', () => {
    const ids = Array.from({ length: 26 }, (_, i) => `b${i}`);
    const module = tidied(chained(ids.slice(1).map((id, i) => `b${i}>${id}`)));
    const starts = ids.filter((id) => at(module, id)[0] === 0);
    expect(starts.length).toBeGreaterThan(2);
    const wire = module.wires[1] as Wire;
    const [grown, made] = insertOnWire(module, wire, { kind: 'relu' }, [300, 300]);
    const after = tidied(grown);
    // Each row begins with the block with which it began.
    expect(ids.filter((id) => at(after, id)[0] === 0)).toEqual(starts);
    expect(at(after, made)).toEqual([2 * 272, 0]);
    expect(read(after, ids)).toEqual(ids);
  });

  it('keeps an order that is as good as another', () => {
    // Three ends of their own: no order has fewer crossings.
    const module = chained(['a>p', 'a>q', 'a>r'], { a: [0, 0], p: [272, 300], q: [272, -90], r: [272, 95] });
    const after = tidied(module);
    expect(read(after, ['p', 'q', 'r'])).toEqual(['q', 'r', 'p']);
    const [added, id] = addBlock(after, { kind: 'relu' }, [272, 1000]);
    const grown = tidied(connect(added, ['a', 0], [id, 0]));
    expect(read(grown, ['p', 'q', 'r', id])).toEqual(['q', 'r', 'p', id]);
  });

  it('keeps the order of the others when a wire is led elsewhere', () => {
    const four = ['p', 'q', 'r', 's'];
    const module = tidied(chained(four.flatMap((id) => [`a>${id}`, `${id}>add`])));
    expect(read(module, four)).toEqual(four);
    // r begins at q from now on.
    const led = connect(
      { ...module, wires: module.wires.filter(({ to }) => to[0] !== 'r') },
      ['q', 0],
      ['r', 0],
    );
    const after = tidied(led);
    expect(read(after, ['p', 'q', 's'])).toEqual(['p', 'q', 's']);
    expect(at(after, 'r')[0]).toBe(at(after, 'q')[0] + 272);
  });

  it('leaves the places of blocks that are not meant, and the corner of the others', () => {
    const module = chained(['a>b', 'b>c', 'c>d'], { a: [8, 8], b: [400, 100], c: [480, 300], d: [900, 900] });
    expect(tidy(module, { only: new Set(['b', 'c']) })).toEqual({ b: [400, 104], c: [672, 104] });
  });

  it('lets what is tidied not come to lie on the others', () => {
    const module = chained(['a>b', 'b>c'], { a: [0, 0], b: [0, 400], c: [0, 800], in: [272, 0] });
    const places = tidy(module, { only: new Set(['a', 'b', 'c']) });
    // The row would cover the one at [272, 0]: it goes up or down by 64 and 24 at the least, in steps of 40.
    expect([places.a, places.b, places.c].map((at) => Math.abs(at?.[1] ?? 0))).toEqual([120, 120, 120]);
    const layout = { ...module.layout, ...places };
    expect(tidy({ ...module, layout }, { only: new Set(['a', 'b', 'c']) })).toEqual(places);
  });

  it('gives blocks without wires rows of their own below', () => {
    const module: Module = {
      ...chained(['a>b']),
      blocks: ['x', 'a', 'b', 'y'].map((id) => ({ id, kind: 'relu', params: {} })),
    };
    expect(tidy(module)).toEqual({ a: [0, 0], b: [272, 0], x: [0, 168], y: [272, 168] });
  });

  it('ends where wires close a cycle', () => {
    const places = tidy(chained(['a>b', 'b>c', 'c>b', 'c>d']));
    expect(Object.values(places).every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(Object.values(places).map(String)).size).toBe(4);
  });
});
