/** What check keeps from before must not show: after any edits it says what it says of a copy that it has never seen. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Param, Value } from '../../blocks/param.ts';
import { random } from '../../data/random.ts';
import {
  addBlock,
  editBlock,
  move,
  removeBlocks,
  rename,
  setBypass,
  setParams,
  setRepeat,
} from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import { connect, disconnect, insertOnWire } from '../../graph/edit/wires.ts';
import { begin, type History, record, redo, undo } from '../../graph/history.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import { randomProject } from './random-graphs.ts';
import { once, onImages, onVectors, pick, randomParams } from './random-params.ts';

/** One step of a person at the canvas: what is done, to which module and blocks, and a number where one is needed. */
interface Step {
  readonly act: (typeof acts)[number];
  readonly key: number;
  readonly block: number;
  readonly other: number;
  readonly n: number;
}

const acts = [
  ...['add', 'add instance', 'remove', 'connect', 'disconnect', 'insert', 'repeat', 'bypass', 'rename'],
  ...['move', 'reset', 'params', 'params', 'params', 'refer', 'module param', 'definition gone'],
  ...['undo', 'undo', 'redo'],
] as const;

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(...acts),
    key: fc.nat(5),
    block: fc.nat(20),
    other: fc.nat(20),
    n: fc.nat(9),
  }),
  { minLength: 5, maxLength: 25 },
);

const at = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)];

function taken(history: History, step: Step): History {
  const { now } = history;
  if (step.act === 'undo') return undo(history);
  if (step.act === 'redo') return redo(history);
  const key = at(Object.keys(now.modules), step.key) as string;
  if (step.act === 'definition gone') {
    if (key === now.root || step.n > 2) return history;
    const { [key]: _, ...modules } = now.modules;
    return record(history, { ...now, modules });
  }
  return record(
    history,
    editModule(now, key, (module) => edited(module, step, now)),
  );
}

/** Right or wrong, as a person or a file may have it. */
function edited(module: Module, step: Step, project: Project): Module {
  const block = at(module.blocks, step.block);
  const other = at(module.blocks, step.other);
  const wire = at<Wire>(module.wires, step.other);
  const rng = random('step', JSON.stringify(step));
  const kind = pick(rng, [...onImages, ...onVectors]);
  const fresh = { kind, params: randomParams(rng, kind, [6, 6, 4]) };
  if (step.act === 'add') return addBlock(module, fresh, [0, 0])[0];
  if (step.act === 'module param') return { ...module, params: module.params.map(changed(step.n)) };
  if (!block || !other) return module;
  const { id } = block;
  switch (step.act) {
    case 'add instance': {
      const used = at([...Object.keys(project.modules), 'nowhere'], step.other) as string;
      return connect(...instance(module, used, id));
    }
    case 'remove':
      return removeBlocks(module, new Set([id]));
    case 'connect':
      return connect(module, [id, step.n % 2], [other.id, step.n % 3]);
    case 'disconnect':
      return wire ? disconnect(module, [wire]) : module;
    case 'insert':
      return wire ? insertOnWire(module, wire, fresh, [0, 0])[0] : module;
    case 'repeat':
      return setRepeat(module, id, step.n % 4);
    case 'bypass':
      return setBypass(module, id, step.n % 2 === 0);
    case 'rename':
      return rename(module, id, pick(rng, ['', 'first', 'Conv 3×3']));
    case 'move':
      return move(module, { [id]: [step.n, 0] });
    case 'reset':
      return editBlock(module, id, (each) => ({ ...each, params: {} }));
    case 'refer':
      return editBlock(module, id, (each) => referring(each, module, step));
    default:
      return setParams(module, id, randomParams(rng, block.kind, [6, 6, 4]));
  }
}

const instance = (module: Module, used: string, from: string): Parameters<typeof connect> => {
  const [added, id] = addBlock(module, { kind: 'module', module: used }, [0, 0]);
  return [added, [from, 0], [id, 0]];
};

/** Takes its repeat, bypass or one of its values from a parameter of the module, which may be missing or of another type. */
function referring(block: Block, module: Module, { n, other }: Step): Block {
  const param = at(module.params, n)?.id ?? 'missing';
  const value: Value =
    n % 2 === 0 ? { param, times: 1 + (n % 3) } : { choose: param, from: { 2: 3, true: false }, else: 1 };
  if (n < 3) return { ...block, repeat: value };
  if (n < 5) return { ...block, bypass: value };
  const id = at(Object.keys(block.params), other) ?? 'filters';
  return { ...block, params: { ...block.params, [id]: value } };
}

/** Another default, of every second parameter. */
const changed =
  (n: number) =>
  (param: Param, i: number): Param =>
    i % 2 === n % 2 && param.type === 'int'
      ? { ...param, value: Math.min(param.max, param.min + n) }
      : param.type === 'flag'
        ? { ...param, value: n % 2 === 0 }
        : param;

it('says after each of many edits, undone and done again, what it says of a copy never seen', () => {
  const told = new Set<string>();
  fc.assert(
    fc.property(fc.nat(1e6), steps, (seed, list) => {
      const rng = random('remembered', seed);
      let history = begin(randomProject(`remembered ${seed}`, { size: once(rng, 3) ? 14 : 8 }));
      check(history.now);
      for (const step of list) {
        const { now } = history;
        history = taken(history, step);
        if (history.now === now) continue;
        const kept = check(history.now);
        expect(kept).toEqual(check(structuredClone(history.now)));
        for (const { code } of kept.problems) told.add(code);
      }
    }),
    { numRuns: 120, seed: 20 },
  );
  // The walk went through many kinds of trouble.
  expect(told.size).toBeGreaterThan(16);
});

it('gives an untouched block the same result object, and a document that is back the same results', () => {
  for (let seed = 0; seed < 100; seed++) {
    const project = randomProject(`same ${seed}`, { size: 12 });
    const main = project.modules.main as Module;
    const before = check(project).root;
    const moved = check(
      editModule(project, 'main', (module) => move(module, { [main.blocks[0]?.id ?? '']: [7, 7] })),
    );
    expect(moved.root.blocks).toBe(before.blocks);
    const last = before.order.at(-1) as string;
    const edit = check(editModule(project, 'main', (module) => rename(module, last, 'Other'))).root;
    for (const id of before.order) if (id !== last) expect(edit.blocks.get(id)).toBe(before.blocks.get(id));
    expect(check(project).root).toBe(before);
  }
});
