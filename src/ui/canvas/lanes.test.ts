/** Wires past blocks: each can be followed. */
import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { tidy } from '../../graph/arrange/tidy.ts';
import type { Module, Project, Wire } from '../../graph/project.ts';
import { faces } from './face.ts';
import { lanesOf } from './lanes.ts';
import { sceneOf } from './scene.ts';

const wire = (from: string, to: string, port = 0): Wire => ({ from: [from, 0], to: [to, port] });

function lanes(wires: readonly Wire[], down = false) {
  const ids = [...new Set(wires.flatMap(({ from, to }) => [from[0], to[0]]))];
  const module: Module = {
    name: 'Skips',
    params: [],
    blocks: ids.map((id) => ({
      id,
      kind: id.startsWith('add') ? 'add' : id === 'in' ? 'input' : 'relu',
      params: {},
    })),
    wires,
    layout: {},
  };
  const main = { ...module, layout: tidy(module, { down }) };
  const project: Project = { format: 'netloom', version: 1, name: 'Skips', root: 'main', modules: { main } };
  const report = check(project);
  const sheet = sceneOf(report, [], new Set());
  return lanesOf(sheet, faces(report, report.root, new Map()), wires);
}

/** in → a → b → add → c → add2; one skip from `in` to the first join, one from `in` or `a` to the second. */
const nested = (inner: string): readonly Wire[] => [
  wire('in', 'a'),
  wire('a', 'b'),
  wire('b', 'add', 1),
  wire('in', 'add', 0),
  wire('add', 'c'),
  wire('c', 'add2', 1),
  wire(inner, 'add2', 0),
];

describe('wires that skip blocks', () => {
  it('lie apart where they come from different blocks', () => {
    const [one, other] = [3, 6].map((i) => lanes(nested('a'))[i]?.lane ?? Number.NaN);
    // Both above the row, 24 pixels from the blocks or farther.
    expect(Math.max(one as number, other as number)).toBe(-24);
    expect(Math.abs((one as number) - (other as number))).toBeGreaterThanOrEqual(8);
  });

  it('share a lane where they come from one', () => {
    const [one, other] = [3, 6].map((i) => lanes(nested('in'))[i]?.lane);
    expect([one, other]).toEqual([-24, -24]);
  });

  it('leave and arrive above and below where the network runs down', () => {
    const all = lanes(nested('a'), true);
    expect(all.every(({ down }) => down[0] && down[1])).toBe(true);
    expect(Math.max(all[3]?.lane ?? 0, all[6]?.lane ?? 0)).toBe(-24);
  });
});
