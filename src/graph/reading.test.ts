import { describe, expect, it } from 'vitest';
import type { Block, Wire } from './project.ts';
import { readingOrder } from './reading.ts';

const blocks = (...ids: string[]): Block[] => ids.map((id) => ({ id, kind: 'conv2d', params: {} }));
const wires = (...pairs: string[]): Wire[] =>
  pairs.map((pair, i) => ({ from: [pair[0] as string, 0], to: [pair[1] as string, i] }));

describe('the order of reading', () => {
  it('goes through a branch to its end before the next, and comes to the join last', () => {
    const module = {
      blocks: blocks('z', 'a', 'b', 'c', 'd', 'i'),
      wires: wires('ia', 'ib', 'ac', 'bd', 'cz', 'dz'),
    };
    expect(readingOrder(module)).toEqual(['i', 'a', 'c', 'b', 'd', 'z']);
  });

  it('reads what hangs on nothing where it is listed, and each block once where two wires feed it', () => {
    expect(readingOrder({ blocks: blocks('x', 'i', 'a'), wires: wires('ia', 'ia') })).toEqual([
      'x',
      'i',
      'a',
    ]);
  });

  it('ends with what stands in a cycle', () => {
    expect(readingOrder({ blocks: blocks('a', 'b', 'i'), wires: wires('ab', 'ba') })).toEqual([
      'i',
      'a',
      'b',
    ]);
  });
});
