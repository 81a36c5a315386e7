/** Tidying every template and every shipped module: the rules of the templates' own layout hold for it, and it holds still. */
import { describe, expect, it } from 'vitest';
import { covered } from '../../editor/scene/drawn.fixture.ts';
import { names, open } from '../../formats/templates.fixture.ts';
import { blockSize } from '../place.ts';
import type { Module, Point } from '../project.ts';
import { shipped } from '../shipped/shipped.ts';
import { runsDown } from './runs.ts';
import { tidy } from './tidy.ts';

const tidied = (module: Module, down = false): Module => ({
  ...module,
  layout: { ...module.layout, ...tidy(module, { down }) },
});

const modules: readonly (readonly [string, Module])[] = [
  ...names.map((name): [string, Module] => {
    const { modules: all, root } = open(name);
    return [name, all[root] as Module];
  }),
  ...Object.entries(shipped).map(([key, module]): [string, Module] => [`the module ${key}`, module]),
];

describe('tidying', () => {
  it.each(modules)('%s leaves room between any two blocks, on a grid of 8', (_, module) => {
    const places = Object.values(tidied(module).layout);
    for (const [x, y] of places) expect([x % 8, y % 8].map(Math.abs)).toEqual([0, 0]);
    for (const [i, [ax, ay]] of places.entries())
      for (const [bx, by] of places.slice(i + 1)) {
        const apart = Math.abs(ax - bx) >= blockSize.width + 88 || Math.abs(ay - by) >= blockSize.height + 40;
        expect(apart, `${ax},${ay} and ${bx},${by}`).toBe(true);
      }
  });

  it.each(modules)('%s lets it run from left to right or on to a lower row', (_, module) => {
    const { wires, layout } = tidied(module);
    for (const { from, to } of wires) {
      const [[ax, ay], [bx, by]] = [layout[from[0]] as Point, layout[to[0]] as Point];
      expect(
        bx >= ax + blockSize.width + 88 || by >= ay + blockSize.height + 40,
        `${from[0]} → ${to[0]}`,
      ).toBe(true);
    }
  });

  it.each(modules)('%s from top to bottom lets it run down', (_, module) => {
    const there = tidied(module, true);
    for (const { from, to } of there.wires)
      expect((there.layout[to[0]] as Point)[1]).toBeGreaterThan(
        (there.layout[from[0]] as Point)[1] + blockSize.height,
      );
    expect(runsDown(there)).toBe(there.wires.length > 0);
  });

  it.each(modules)('%s leads no wire behind a block', (_, module) => {
    expect(covered(tidied(module), false)).toEqual([]);
    expect(covered(tidied(module, true), true)).toEqual([]);
  });

  it.each(modules)('%s twice is tidying it once', (_, module) => {
    for (const down of [false, true]) {
      const once = tidied(module, down);
      expect(tidied(once, down).layout).toEqual(once.layout);
    }
  });
});

it('arranges a row of thousands that all lead to one join, whose wires would need millions of lanes', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `b${i}`);
  const many: Module = {
    name: 'm',
    params: [],
    blocks: [...ids, 'sum'].map((id) => ({ id, kind: id === 'sum' ? 'add' : 'activation', params: {} })),
    wires: [
      ...ids.slice(1).map((id, i) => ({ from: [ids[i] as string, 0], to: [id, 0] }) as const),
      ...ids.map((id, i) => ({ from: [id, 0], to: ['sum', i] }) as const),
    ],
    layout: {},
  };
  const places = Object.values(tidy(many));
  expect(new Set(places.map((at) => at.join())).size).toBe(4001);
});
