/**
 * Documents that no person would draw but a file can hold: check answers with problems and never throws, nor do the fixes
 * of these problems; whatever it calls ok can be compiled.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Param, Value } from '../../blocks/param.ts';
import { kinds } from '../../blocks/table.ts';
import { compile } from '../../compile/compile.ts';
import { random } from '../../data/random.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import { applyFix, offers } from '../fixes.ts';
import { leaves } from '../leaves.ts';
import { nameOf } from '../name.ts';
import type { Report, Surroundings } from '../report.ts';
import { randomProject } from './random-graphs.ts';
import { pick } from './random-params.ts';

const script = '<script>alert(1)</script>';
const ids = ['a', 'b', 'c', 'd', '__proto__', 'constructor', 'toString', 'prototype', 'valueOf', script];
const keys = ['main', 'part', 'other', '__proto__', 'constructor', 'hasOwnProperty'];
const paramIds = [...new Set([...kinds.values()].flatMap((kind) => kind.params.map(({ id }) => id))), ...ids];
const numbers = [
  0,
  -0,
  1,
  2,
  3,
  -1,
  1.5,
  1000,
  1e6,
  1e9,
  2 ** 53,
  -1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
];

const number = fc.constantFrom(...numbers);
const scalar = fc.oneof(
  number,
  fc.boolean(),
  fc.constantFrom('same', 'valid', 'relu', 'softmax', script, '__proto__', '', 'x'.repeat(500)),
  fc.array(number, { maxLength: 3 }),
  fc.array(fc.array(number, { maxLength: 2 }), { maxLength: 2 }),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.record({ param: fc.constantFrom(...ids), times: number, plus: number }, { requiredKeys: ['param'] }),
    fc.record({
      choose: fc.constantFrom(...ids),
      from: fc.dictionary(fc.constantFrom('true', 'same', '1', ...ids), tie('value'), { maxKeys: 2 }),
      else: tie('value'),
    }),
  ),
})) as { value: fc.Arbitrary<Value> };

const port = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2) },
  fc.constantFrom(-1, 0.5, 1e9, Number.NaN),
);
const end = fc.tuple(fc.constantFrom(...ids), port);
const block: fc.Arbitrary<Block> = fc.record(
  {
    id: fc.constantFrom(...ids),
    name: fc.constantFrom('', ' ', script, '\u202e', 'x'.repeat(9999)),
    kind: fc.constantFrom(...kinds.keys(), 'module', 'module', 'port-in', 'port-out', 'gone', ...ids),
    module: fc.constantFrom(...keys),
    params: fc.dictionary(fc.constantFrom(...paramIds), value, { maxKeys: 5 }),
    repeat: value,
    bypass: value,
  },
  { requiredKeys: ['id', 'kind', 'params'] },
);
const param: fc.Arbitrary<Param> = fc.oneof(
  fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant('int' as const),
    min: number,
    max: number,
    value: number,
  }),
  fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant('real' as const),
    min: number,
    max: number,
    value: number,
  }),
  fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant('size' as const),
    min: number,
    max: number,
    value: fc.tuple(number, number),
  }),
  fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant('enum' as const),
    of: fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    value: fc.constantFrom(...ids),
  }),
  fc.record({ id: fc.constantFrom(...ids), type: fc.constant('flag' as const), value: fc.boolean() }),
  fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant('text' as const),
    max: number,
    value: fc.constant(script),
  }),
  fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant('table' as const),
    value: fc.array(fc.array(number, { maxLength: 2 }), { maxLength: 2 }),
  }),
);
const module: fc.Arbitrary<Module> = fc.record({
  name: fc.constantFrom('Part', script, ''),
  // Files with one id twice are refused on opening.
  params: fc.uniqueArray(param, { maxLength: 3, selector: ({ id }) => id }),
  blocks: fc.uniqueArray(block, { maxLength: 7, selector: ({ id }) => id }),
  wires: fc.array(fc.record({ from: end, to: end }), { maxLength: 9 }),
  layout: fc.constant({}),
});
const hostile: fc.Arbitrary<Project> = fc.record({
  format: fc.constant('netloom' as const),
  version: fc.constant(1 as const),
  name: fc.constantFrom('Hostile', script),
  root: fc.constantFrom('main', 'main', ...keys, 'gone'),
  // Entries, so that `__proto__` becomes a key like any other.
  modules: fc.array(fc.tuple(fc.constantFrom(...keys), module), { maxLength: 4 }).map(Object.fromEntries),
});

/** A right network in which some blocks and wires are exchanged for hostile ones. */
const spoilt: fc.Arbitrary<Project> = fc
  .tuple(fc.nat(2000), fc.array(block, { maxLength: 3 }), fc.array(fc.nat(200), { maxLength: 4 }))
  .map(([seed, blocks, places]) => {
    const project = randomProject(`spoilt ${seed}`);
    const names = Object.keys(project.modules);
    const modules = { ...project.modules };
    for (const [i, other] of blocks.entries()) {
      const key = names[(places[i] ?? 0) % names.length] as string;
      const old = modules[key] as Module;
      const at = (places[i] ?? 0) % old.blocks.length;
      const kept = { ...other, id: (old.blocks[at] as Block).id, module: names[i % names.length] as string };
      modules[key] = { ...old, blocks: old.blocks.map((each, j) => (j === at ? kept : each)) };
    }
    const main = modules.main as Module;
    const some = places.map((n) => main.blocks[n % main.blocks.length]?.id ?? '');
    const more = some.slice(3).map((id, i): Wire => ({ from: [some[i] as string, 0], to: [id, i % 3] }));
    modules.main = { ...main, wires: [...main.wires, ...more] };
    return { ...project, modules };
  });

const digits: Surroundings = {
  data: { name: script, image: [28, 28, 1], classes: [...'0123456789'] },
};

function survives(project: Project): Report {
  const before = JSON.stringify(project);
  const report = check(project, digits);
  for (const { message, why, at } of report.problems) {
    expect(message).toMatch(/^\S.*[.]$/s);
    expect(message).not.toMatch(/undefined|\[object/);
    expect(why).not.toBe('');
    expect(at.every((step) => typeof step === 'string')).toBe(true);
  }
  expect(report.ok).toBe(report.problems.every(({ severity }) => severity !== 'error'));
  for (const cost of Object.values(report.totals)) expect(Number.isFinite(cost)).toBe(true);
  if (report.ok) expect(compile(report).outputs.length).toBeGreaterThan(0);
  let listed = 0;
  for (const _ of leaves(report.root)) if (++listed > 5000) break;
  expect(JSON.stringify(project)).toBe(before);
  return report;
}

/** As `fix --all` does; every offer on the way is tried. */
function repairs(report: Report): void {
  let now = report;
  for (let round = 0; round < 100; round++) {
    const all = now.problems.slice(0, 8).map((problem) => ({ problem, offered: offers(now, problem) }));
    const first = all.find(({ problem, offered }) => problem.severity === 'error' && offered.length > 0);
    if (!first) return;
    now = check(applyFix(now, first.problem, first.offered[0]?.id ?? ''), now.surroundings);
  }
  expect.fail('repairing does not come to an end');
}

describe('check', () => {
  it('answers any document with problems, and what it calls ok can be compiled', () => {
    fc.assert(
      fc.property(hostile, (project) => void survives(project)),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('answers networks in which blocks and wires were exchanged for any others', () => {
    let ok = 0;
    fc.assert(
      fc.property(spoilt, (project) => {
        if (survives(project).ok) ok++;
      }),
      { numRuns: 2000, seed: 2 },
    );
    expect(ok).toBeGreaterThan(10);
  });
});

describe('the fixes', () => {
  it('of any document never throw, and repairing one after the other comes to an end', () => {
    fc.assert(
      fc.property(hostile, (project) => repairs(check(project, digits))),
      { numRuns: 500, seed: 3 },
    );
    fc.assert(
      fc.property(spoilt, (project) => repairs(check(project, digits))),
      { numRuns: 500, seed: 3 },
    );
  });
});

test('a wire backwards is named as a loop, by the blocks that it goes through', () => {
  let loops = 0;
  for (let seed = 0; seed < 300; seed++) {
    const rng = random('loop', seed);
    const project = randomProject(`loop ${seed}`, { modules: false });
    const main = project.modules.main as Module;
    const from = pick(rng, main.wires).to[0];
    const to = pick(
      rng,
      main.wires.filter((wire) => leadsTo(main, wire.to[0], from)),
    );
    const wires = [...main.wires, { from: [from, 0], to: [to.to[0], 9] } as const];
    const report = check({ ...project, modules: { main: { ...main, wires } } });
    const loop = report.problems.find(({ code }) => code === 'loop');
    expect(loop?.severity).toBe('error');
    const way = String(loop?.facts.way).split(' → ');
    for (const [i, id] of way.entries()) {
      const next = way[(i + 1) % way.length] as string;
      expect(wires.some((wire) => wire.from[0] === id && wire.to[0] === next)).toBe(true);
    }
    const names = [...way, way[0] as string].map((id) => nameOf(report.root, id));
    expect(loop?.message).toBe(`The wires ${names.join(' → ')} go round in a loop. Remove one of them.`);
    loops++;
  }
  expect(loops).toBe(300);
});

const leadsTo = ({ wires }: Module, from: string, to: string): boolean =>
  from === to || wires.some((wire) => wire.from[0] === from && leadsTo({ wires } as Module, wire.to[0], to));

test('a module that grows by 1,000 at each of its 16 levels is refused at once', () => {
  const modules: Record<string, Module> = {};
  for (let level = 0; level < 16; level++) {
    const inner: Block = level === 0 ? { id: 'c', kind: 'activation', params: {} } : instance(level - 1);
    modules[`m${level}`] = inOut(inner);
  }
  modules.main = inOut(instance(15));
  const report = check({ format: 'netloom', version: 1, name: 'Tower', root: 'main', modules });
  expect(report.problems.map(({ message }) => message)).toEqual([
    'The network needs more than 100,000 blocks when every module and repeat is written out. Lower a repeat.',
  ]);
});

const instance = (level: number): Block => ({
  id: 'c',
  kind: 'module',
  module: `m${level}`,
  params: {},
  repeat: 1000,
});
const inOut = (block: Block): Module => ({
  name: 'Level',
  params: [],
  blocks: [{ id: 'i', kind: 'port-in', params: {} }, block, { id: 'o', kind: 'port-out', params: {} }],
  wires: [
    { from: ['i', 0], to: ['c', 0] },
    { from: ['c', 0], to: ['o', 0] },
  ],
  layout: {},
});

test('joins, rings and loose blocks by the thousand get an answer and no endless trying', () => {
  const n = 5000;
  const kept = (i: number, kind = 'batchnorm'): Block => ({ id: `b${i}`, kind, params: {} });
  const wire = (from: number, to: number, at = 0): Wire => ({ from: [`b${from}`, 0], to: [`b${to}`, at] });
  const network = (blocks: readonly Block[], wires: readonly Wire[]): Project => {
    const main = { name: 'main', params: [], blocks, wires, layout: {} };
    return { format: 'netloom', version: 1, name: 'Large', root: 'main', modules: { main } };
  };
  const many = Array.from({ length: n }, (_, i) => i);
  const wide = network(
    [kept(0, 'input'), kept(1, 'globalavgpool'), kept(2, 'concat'), kept(3, 'port-out')],
    [wire(0, 1), wire(2, 3), ...many.map((i) => wire(i % 2, 2, i))],
  );
  const ring = network(
    many.map((i) => kept(i)),
    many.map((i) => wire(i, (i + 1) % n)),
  );
  const loose = network(
    many.map((i) => kept(i)),
    [],
  );
  for (const [project, code] of [
    [wide, 'mixed-ranks'],
    [ring, 'loop'],
    [loose, 'no-input'],
  ] as const) {
    const report = check(project);
    const problem = report.problems.find((each) => each.code === code);
    expect(problem?.message.length).toBeLessThan(300);
    for (const each of report.problems.slice(0, 3)) expect(offers(report, each).length).toBeLessThan(4);
  }
});
