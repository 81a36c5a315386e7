import { describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { arc, dice, flatten } from './stroke.ts';

describe('flatten', () => {
  it('runs through the knots, begins at the first and ends at the last', () => {
    const path = flatten(
      [
        [0, 0],
        [0.5, 1],
        [1, 0],
      ],
      0.5,
    );
    const points = path.flatMap((x, i) => (i % 2 === 0 ? [[x, path[i + 1]]] : []));
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([1, 0]);
    expect(points).toContainEqual([0.5, 1]);
  });

  it('keeps a straight line straight up to a corner', () => {
    const path = flatten(
      [
        [0, 0],
        [1, 0, 1],
        [1, 1],
      ],
      0.1,
    );
    for (let i = 0; i < path.length; i += 2) {
      const onFirst = Math.abs(path[i + 1] as number) < 1e-12;
      const onSecond = Math.abs((path[i] as number) - 1) < 1e-12;
      expect(onFirst || onSecond).toBe(true);
    }
  });

  it('rounds a knot that is no corner', () => {
    const path = flatten(
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      0.1,
    );
    // The Catmull-Rom tangent at (1, 0) is (0.5, 0.5), so the curve comes to it from above the line y = 0.
    expect(Math.min(...path.filter((_, i) => i % 2 === 1))).toBeLessThan(-0.01);
  });
});

describe('arc', () => {
  it('runs from the right over the bottom to the left', () => {
    const points = arc([0, 0], [2, 1], 0, 180);
    expect(points[0]?.[0]).toBeCloseTo(2, 12);
    expect(points.at(-1)?.[0]).toBeCloseTo(-2, 12);
    expect(Math.max(...points.map(([, y]) => y))).toBeGreaterThan(0.9);
    for (const [x, y] of points) expect((x / 2) ** 2 + y ** 2).toBeCloseTo(1, 12);
  });
});

describe('dice', () => {
  it('never leaves 2.5 deviations', () => {
    const d = dice(random('dice', 1), 2);
    const thrown = Array.from({ length: 5000 }, () => d.around(10, 0.5));
    expect(Math.min(...thrown)).toBe(7.5);
    expect(Math.max(...thrown)).toBe(12.5);
  });
});
