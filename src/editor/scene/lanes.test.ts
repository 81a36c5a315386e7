/** Wires past blocks: each can be followed. */
import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { tidy } from '../../graph/arrange/tidy.ts';
import type { Module, Project, Wire } from '../../graph/project.ts';
import { faces } from './face.ts';
import { lanesOf } from './lanes.ts';
import { sceneOf } from './scene.ts';
import { wireProjection } from './wires.ts';

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

describe('while a block is dragged', () => {
  /** Rows of eight, each with a wire from its first block past all to its last, and one to the next row. */
  const rows = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 8 }, (_, i) => `${i === 7 ? 'add' : 'b'}${row}_${i}`),
  );
  const wires = rows.flatMap((row, r) => [
    ...row.slice(1).map((id, i) => wire(row[i] as string, id)),
    wire(row[0] as string, row[7] as string, 1),
    ...(rows[r + 1] ? [wire(row[7] as string, rows[r + 1]?.[0] as string)] : []),
  ]);
  const main: Module = {
    name: 'Rows',
    params: [],
    blocks: rows.flat().map((id) => ({ id, kind: id.startsWith('add') ? 'add' : 'relu', params: {} })),
    wires,
    layout: Object.fromEntries(
      rows.flatMap((row, r) => row.map((id, i) => [id, [i * 264, r * 180] as const])),
    ),
  };
  const report = check({ format: 'netloom', version: 1, name: 'Rows', root: 'main', modules: { main } });
  const shown = faces(report, report.root, new Map());
  const at = (x: number, y: number) => sceneOf(report, [], new Set(), { b2_4: [x, y] });

  it('each wire goes as it would if all were looked at again', () => {
    let earlier = { sheet: at(1056, 360), courses: lanesOf(at(1056, 360), shown, wires) };
    for (let step = 1; step <= 60; step++) {
      const sheet = at(1056 + 9 * step, 360 - 7 * step);
      const courses = lanesOf(sheet, shown, wires, earlier);
      const anew = lanesOf(sheet, shown, wires);
      expect(courses.map(({ lane }) => lane)).toEqual(anew.map(({ lane }) => lane));
      earlier = { sheet, courses };
    }
  });

  it('wires that it does not come near to stay the same objects', () => {
    const project = wireProjection();
    const facesOf = () => shown;
    const view = { scope: [], selected: new Set<string>(), target: undefined };
    const before = project(report, at(1056, 360), facesOf, view);
    // To the side nothing turns aside; down, the wire past its own row does.
    expect(project(report, at(1060, 360), facesOf, view)).toBe(before);
    const after = project(report, at(1060, 364), facesOf, view);
    expect(after.filter((edge, i) => edge !== before[i]).map(({ id }) => id)).toEqual(['b2_0:0>add2_7:1']);
  });
});
