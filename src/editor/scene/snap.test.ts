import { describe, expect, it } from 'vitest';
import { snap } from './snap.ts';

const box = (x: number, y: number, width = 184, height = 64) => ({ x, y, width, height });

describe('a dragged block', () => {
  it('falls level with a block that is nearer than six pixels, and a line shows it', () => {
    const { by, guides } = snap(box(300, 5), [box(0, 0)], 6);
    expect(by).toEqual([0, -5]);
    // Through the middles, from the left edge of the one to the right edge of the other.
    expect(guides).toEqual([{ axis: 'y', at: 32, from: 0, to: 484 }]);
  });

  it('is left alone where nothing is near', () => {
    expect(snap(box(300, 7), [box(0, 0)], 6)).toEqual({ by: [0, 0], guides: [] });
  });

  it('is drawn to the nearest on each axis by itself', () => {
    const { by, guides } = snap(box(297, 402), [box(0, 400), box(300, 0), box(292, 800)], 6);
    expect(by).toEqual([3, -2]);
    expect(guides.map(({ axis, at }) => [axis, at])).toEqual([
      ['x', 392],
      ['y', 432],
    ]);
  });

  it('meets an edge of what has another size', () => {
    // A frame from 0 to 500: the right edges fall together at 500.
    const { by, guides } = snap(box(314, 300), [box(0, 0, 500, 200)], 6);
    expect(by).toEqual([2, 0]);
    expect(guides).toEqual([{ axis: 'x', at: 500, from: 0, to: 364 }]);
  });
});
