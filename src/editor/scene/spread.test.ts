import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import { spread } from './spread.ts';

const growth = { width: 300, above: 20, below: 100 };

describe('room for an open block', () => {
  const row: Point[] = [
    [0, 0],
    [232, 0],
    [464, 0],
    [0, 152],
    [464, 152],
  ];
  const { drawn, place } = spread(row, [{ at: [232, 0], growth }]);

  it('is made by what stands right of it in its row, and by what stands below', () => {
    // Its row goes down by what it grows above its middle; the next row by both.
    expect(row.map(drawn)).toEqual([
      [0, 20],
      [232, 20],
      [764, 20],
      [0, 272],
      [464, 272],
    ]);
  });

  it('is no place of the document: the way back leads to where each block stands', () => {
    expect(row.map((at) => place(drawn(at)))).toEqual(row);
    // In the room itself the nearer side is taken.
    expect(place([420, 20])).toEqual([415, 0]);
    expect(place([700, 20])).toEqual([416, 0]);
  });

  it('is shared by two that stand in one column, and added up along a row', () => {
    const branches: Point[] = [
      [0, 0],
      [0, 96],
      [232, 48],
    ];
    const both = spread(
      branches,
      branches.slice(0, 2).map((at) => ({ at, growth })),
    );
    expect(both.drawn([232, 48])[0]).toBe(532);
    const chain = spread(
      row,
      row.slice(0, 2).map((at) => ({ at, growth })),
    );
    expect(chain.drawn([464, 0])[0]).toBe(464 + 600);
  });

  it('is nothing where nothing is open', () => {
    const { drawn, place } = spread(row, []);
    expect(row.map(drawn)).toEqual(row);
    expect(place([7, 9])).toEqual([7, 9]);
  });
});

it('no block covers another, however many stand open, where none did before', () => {
  const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
  const grown = fc.record({
    width: fc.integer({ min: 0, max: 900 }),
    above: fc.integer({ min: 0, max: 300 }),
    below: fc.integer({ min: 0, max: 300 }),
  });
  const blocks = fc.uniqueArray(fc.tuple(cell, fc.option(grown)), {
    selector: ([at]) => at.join(),
    minLength: 2,
    maxLength: 14,
  });
  fc.assert(
    fc.property(blocks, fc.integer({ min: 72, max: 160 }), (list, stepY) => {
      const placed = list.map(([[i, j], growth]) => ({ at: [i * 208, j * stepY] as Point, growth }));
      const open = placed.flatMap(({ at, growth }) => (growth ? [{ at, growth }] : []));
      const { drawn, place } = spread(
        placed.map(({ at }) => at),
        open,
      );
      const boxes = placed.map(({ at, growth }) => {
        const [x, y] = drawn(at);
        expect(place([x, y])).toEqual(at);
        const more = growth ?? { width: 0, above: 0, below: 0 };
        return {
          left: x,
          top: y - more.above,
          right: x + blockSize.width + more.width,
          bottom: y + blockSize.height + more.below,
        };
      });
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1))
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      });
    }),
  );
});
