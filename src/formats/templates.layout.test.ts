/** Where the blocks of templates and shipped modules stand: nothing touches, and data runs as one reads. */
import { describe, expect, it } from 'vitest';
import { blockSize } from '../graph/place.ts';
import type { Module, Point } from '../graph/project.ts';
import { shipped } from '../graph/shipped/shipped.ts';
import { names, open } from './templates.fixture.ts';

const gap = { x: 88, y: 40 };
const modules: readonly (readonly [string, Module])[] = [
  ...names.map((name): [string, Module] => {
    const { modules, root } = open(name);
    return [name, modules[root] as Module];
  }),
  ...Object.entries(shipped).map(([key, module]): [string, Module] => [`the module ${key}`, module]),
];

describe('the layout of', () => {
  it.each(modules)('%s has a place for every block, and no others', (_, { blocks, layout }) => {
    expect(Object.keys(layout).sort()).toEqual(blocks.map(({ id }) => id).sort());
  });

  it.each(modules)('%s stands on a grid of 8, with room between any two blocks', (_, { layout }) => {
    const places = Object.values(layout);
    for (const [x, y] of places) expect([x % 8, y % 8].map(Math.abs)).toEqual([0, 0]);
    for (const [i, [ax, ay]] of places.entries())
      for (const [bx, by] of places.slice(i + 1)) {
        const apart =
          Math.abs(ax - bx) >= blockSize.width + gap.x || Math.abs(ay - by) >= blockSize.height + gap.y;
        expect(apart, `${ax},${ay} and ${bx},${by}`).toBe(true);
      }
  });

  it.each(modules)('%s runs from left to right, or on to a lower row', (_, { wires, layout }) => {
    for (const { from, to } of wires) {
      const [ax, ay] = layout[from[0]] as Point;
      const [bx, by] = layout[to[0]] as Point;
      expect(bx > ax || by > ay, `${from[0]} → ${to[0]}`).toBe(true);
    }
  });

  it.each(modules)('%s has no block under a straight wire', (_, { wires, layout }) => {
    for (const { from, to } of wires) {
      const [ax, ay] = layout[from[0]] as Point;
      const [bx, by] = layout[to[0]] as Point;
      if (ay !== by) continue;
      const between = Object.values(layout).filter(([x, y]) => y === ay && x > ax && x < bx);
      expect(between, `${from[0]} → ${to[0]}`).toEqual([]);
    }
  });

  // A wire that goes back to the left runs halfway between the two rows.
  it.each(modules)('%s has no block under a wire on to a lower row', (_, { wires, layout }) => {
    for (const { from, to } of wires) {
      const [ax, ay] = layout[from[0]] as Point;
      const [bx, by] = layout[to[0]] as Point;
      if (bx > ax) continue;
      const run = (ay + by + blockSize.height) / 2;
      const crossed = Object.values(layout).filter(
        ([x, y]) =>
          x + blockSize.width > bx &&
          x < ax + blockSize.width &&
          run > y - 8 &&
          run < y + blockSize.height + 8,
      );
      expect(crossed, `${from[0]} → ${to[0]}`).toEqual([]);
    }
  });
});
