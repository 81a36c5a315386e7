/**
 * Each code that has fixes, in 200 random networks broken so: a fix is offered for it, and each that is offered does what
 * its button says and nothing else. Modules, repeats and references are among the networks.
 */
import { expect, it } from 'vitest';
import { random } from '../../data/random.ts';
import { begin, record, redo, undo } from '../../graph/history.ts';
import { reached } from '../../graph/order.ts';
import type { Path } from '../../graph/path.ts';
import { blockSize } from '../../graph/place.ts';
import type { Block, Module, Point, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import { fixes } from '../fix/table.ts';
import { applyFix, offers } from '../fixes.ts';
import { leaves } from '../leaves.ts';
import type { Problem, ProblemCode, Report } from '../report.ts';
import { type Broken, breaks } from './breaks.ts';
import { moduleBreaks } from './module-breaks.ts';
import { randomProject } from './random-graphs.ts';

const wanted = 200;
const everyBreak = { ...breaks, ...moduleBreaks };

/** These fixes take the block itself away, or wires that it cannot have. */
const taking = ['remove-block', 'remove-wires'];

/** What a fix of this id may set on blocks that were there; all else of theirs must stay. */
const named: Readonly<Record<string, readonly string[]>> = {
  'same-padding': ['padding', 'stride'],
  'smaller-kernel': ['kernel'],
  bypass: ['bypass'],
  'bypass-flatten': ['bypass'],
  'set-groups': ['groups'],
  'set-filters': ['filters'],
  'set-dilation': ['dilation'],
  'set-stride': ['stride'],
  'set-channels': ['channels'],
  'set-units': ['units', 'classes'],
  'set-classes': ['classes'],
  'insert-dense': ['classes'],
  'set-linear': ['activation', 'function'],
  'set-weights': ['weight'],
  'set-repeat': ['repeat'],
  'set-input-channels': ['channels'],
  'set-input-size': ['height', 'width', 'channels'],
  'set-fit': ['fit'],
};

const same = (a: Path, b: Path): boolean => a.join('/') === b.join('/');
const identity = ({ code, at, port, param }: Problem): string => JSON.stringify([code, at, port, param]);

/** Whether `error` stands at the block of `path`, in it, around it or on a way to it, at any depth. */
function atOrAbove(after: Report, error: Path, path: Path): boolean {
  if (path.length === 0) return error.length === 0;
  let checked = after.root;
  for (const [level, step] of path.entries()) {
    const other = error[level];
    if (other === undefined) return true;
    const [id = '', k = '1'] = step.split(':');
    const [otherId = '', otherK = '1'] = other.split(':');
    if (id !== otherId) return reached(checked.linked.module, [id], true).has(otherId);
    if (k !== otherK) return Number(otherK) < Number(k);
    let left = Number(k);
    const run = checked.blocks.get(id)?.runs?.find(({ times }) => {
      left -= times;
      return left <= 0;
    });
    if (!run?.checked) return true;
    checked = run.checked;
  }
  return true;
}

const summed = (report: Report): number =>
  [...leaves(report.root)].reduce((sum, { cost }) => sum + cost.params, 0);

/** All that a person drew is still there: blocks, their parameters, places and wires, but for what the fix names. */
function keepsAll(before: Project, after: Project, mayset: readonly string[], lost?: string): void {
  for (const [key, module] of Object.entries(before.modules)) {
    const now = after.modules[key] as Module;
    expect(now.name).toBe(module.name);
    keepsModule(before, after, module, now, mayset, lost);
  }
}

/** Where a block is put into a wire, those after it make room, to the right or down and never back. */
function keepsPlace(before: Point | undefined, after: Point | undefined): void {
  const [[x, y], [nowX, nowY]] = [before ?? [0, 0], after ?? [Number.NaN, Number.NaN]];
  expect(nowX).toBeGreaterThanOrEqual(x);
  expect(nowY).toBeGreaterThanOrEqual(y);
}

function keepsModule(
  before: Project,
  after: Project,
  module: Module,
  now: Module,
  mayset: readonly string[],
  lost?: string,
): void {
  if (now === module) return;
  expect({ ...now, name: '', blocks: 0, wires: 0, layout: 0 }).toEqual({
    ...module,
    name: '',
    blocks: 0,
    wires: 0,
    layout: 0,
  });
  const ids = new Set(module.blocks.map(({ id }) => id));
  for (const block of module.blocks) {
    if (block.id === lost) continue;
    const left = now.blocks.find(({ id }) => id === block.id) as Block;
    expect(stripped(left, mayset)).toEqual(stripped(block, mayset));
    keepsPlace(module.layout[block.id], now.layout[block.id]);
    if (left.module === block.module) continue;
    // An instance may get a definition of its own, which holds all that the shared one holds.
    const [shared, own] = [before.modules[block.module ?? ''], after.modules[left.module ?? '']];
    expect(before.modules[left.module ?? '']).toBeUndefined();
    keepsModule(before, after, shared as Module, own as Module, mayset, lost);
  }
  if (lost === undefined) for (const wire of module.wires) expect(leads(now, wire, ids)).toBe(true);
  else
    for (const wire of module.wires.filter((each) => stays(module, each, lost)))
      expect(meets(now, wire)).toBe(true);
  for (const { id } of now.blocks.filter((block) => !ids.has(block.id))) hasRoom(now, id);
}

/** Whether a wire touches neither the lost block, nor one that is not there, nor an instance, which may lose a port with it. */
function stays({ blocks }: Module, { from, to }: Wire, lost: string): boolean {
  return [from[0], to[0]].every((id) => {
    const block = blocks.find((each) => each.id === id);
    return block !== undefined && id !== lost && block.kind !== 'module';
  });
}

/** The wire, at whatever input: those of a join close up. */
const meets = ({ wires }: Module, { from, to }: Wire): boolean =>
  wires.some((each) => each.from.join() === from.join() && each.to[0] === to[0]);

function stripped(block: Block, mayset: readonly string[]): unknown {
  const lose = (values: object): object =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !mayset.includes(key)));
  return lose({ ...block, module: '', params: lose(block.params) });
}

/** The wire itself, or the one way through new blocks that took its place. */
function leads(module: Module, wire: Wire, old: ReadonlySet<string>): boolean {
  let end = wire.to;
  for (;;) {
    const last = module.wires.find(({ to }) => to[0] === end[0] && to[1] === end[1]);
    if (!last) return false;
    if (last.from.join() === wire.from.join()) return true;
    if (old.has(last.from[0])) return false;
    end = [last.from[0], 0];
  }
}

function hasRoom({ layout }: Module, id: string): void {
  const [x, y] = layout[id] ?? [Number.NaN, 0];
  const near = Object.entries(layout).filter(
    ([other, [ox, oy]]) =>
      other !== id && Math.abs(ox - x) < blockSize.width && Math.abs(oy - y) < blockSize.height,
  );
  expect(Number.isFinite(x) && near.map(([other]) => other)).toEqual([]);
}

/** Each button of the problem keeps its word; says how many there are. */
function tryAll(report: Report, problem: Problem): number {
  const list = offers(report, problem);
  for (const { id, label, adds } of list) {
    const where = `${label} for ${problem.at.join('/')}: ${problem.message}`;
    const next = applyFix(report, problem, id);
    const after = check(next, report.surroundings);
    expect(
      after.problems.some(({ code, at }) => code === problem.code && same(at, problem.at)),
      where,
    ).toBe(false);
    const known = new Set(report.problems.map(identity));
    const fresh = after.problems.filter((each) => each.severity === 'error' && !known.has(identity(each)));
    const worse = fresh.filter(({ at }) => atOrAbove(after, at, problem.at));
    expect(
      worse.map(({ message }) => message),
      where,
    ).toEqual([]);
    const lost = taking.includes(id) ? (problem.at.at(-1)?.split(':')[0] ?? '') : undefined;
    const values = id === 'remove-value' ? ['gone', 'away'] : [problem.param ?? ''];
    keepsAll(report.project, next, [...(named[id] ?? []), ...values], lost);
    expect(summed(after) - summed(report), where).toBe(adds.params);
    const history = record(begin(report.project), next);
    expect(undo(history).now).toBe(report.project);
    expect(redo(undo(history)).now).toBe(next);
  }
  return list.length;
}

/** What `fix --all` does: the first fix of the first error that has one, and so on. Says the rounds that it took. */
function repairAll(report: Report): readonly [Report, number] {
  let now = report;
  for (let round = 0; round < 100; round++) {
    const offered = now.problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => ({ problem, offer: offers(now, problem)[0] }))
      .find(({ offer }) => offer);
    if (!offered?.offer) return [now, round];
    now = check(applyFix(now, offered.problem, offered.offer.id), now.surroundings);
  }
  return [now, 100];
}

it.each(Object.keys(fixes) as ProblemCode[])('%s is repaired by each of its buttons', (code) => {
  let found = 0;
  let inside = 0;
  let whole = 0;
  for (let seed = 0; found < wanted && seed < 20 * wanted; seed++) {
    const rng = random('break', code, seed);
    const size = rng.below(4) === 0 ? 24 : 8;
    const broken: Broken | undefined = everyBreak[code]?.(rng, randomProject(`${code} ${seed}`, { size }));
    if (!broken) continue;
    const report = check(broken.project, broken.surroundings);
    const list = report.problems.filter((problem) => problem.code === code);
    if (list.length === 0) continue;
    found++;
    if (list.some(({ at }) => at.length > 1)) inside++;
    for (const problem of list.slice(0, 3))
      expect(tryAll(report, problem), `${problem.at.join('/')}: ${problem.message}`).toBeGreaterThan(0);
    const [repaired, rounds] = repairAll(report);
    expect(rounds).toBeLessThan(100);
    if (repaired.ok) whole++;
  }
  expect(found).toBe(wanted);
  // What one fix leaves below, others repair; only where instances of one definition need different things none can.
  expect(whole).toBeGreaterThan(0.95 * wanted);
  // These stand in the root alone.
  const outer = ['no-input', 'no-output', 'wrong-units', 'several-main-outputs', 'softmax-twice'];
  const data = ['classes-differ', 'channels-differ', 'image-refused', 'image-resized'];
  if (![...outer, ...data].includes(code)) expect(inside).toBeGreaterThan(5);
});

it('in networks with several faults each button does what it says, and repairing comes to an end', () => {
  const ways = Object.values(everyBreak);
  let longest = 0;
  let whole = 0;
  for (let seed = 0; seed < wanted; seed++) {
    const rng = random('several', seed);
    let broken: Broken = { project: randomProject(`several ${seed}`, { size: 16, dangling: true }) };
    for (let n = 0; n < 3; n++) {
      const [base] = [broken];
      broken = { ...base, ...(ways[rng.below(ways.length)]?.(rng, base.project) ?? {}) };
    }
    const report = check(broken.project, broken.surroundings);
    for (const problem of report.problems.slice(0, 5)) tryAll(report, problem);
    const [repaired, rounds] = repairAll(report);
    longest = Math.max(longest, rounds);
    if (repaired.ok) whole++;
  }
  expect(longest).toBeLessThan(100);
  expect(whole).toBeGreaterThan(0.95 * wanted);
});
