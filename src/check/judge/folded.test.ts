/** What check folds and keeps must not show: written out, repeated by hand or checked afresh, all is the same. */
import { describe, expect, it } from 'vitest';
import { addCosts, free } from '../../blocks/cost.ts';
import { kinds } from '../../blocks/table.ts';
import { compile } from '../../compile/compile.ts';
import { initialWeights } from '../../compile/weights.ts';
import { type Random, random } from '../../data/random.ts';
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
import { begin, record, undo } from '../../graph/history.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import { leaves } from '../leaves.ts';
import type { Report } from '../report.ts';
import { randomProject } from './random-graphs.ts';
import { between, once, onImages, onVectors, pick, randomParams } from './random-params.ts';

const many = Array.from({ length: 500 }, (_, seed) => seed);

describe('folded and written out', () => {
  it('the costs of the leaves are those of the network', () => {
    for (const seed of many) {
      const report = check(randomProject(`sum ${seed}`, { size: 14, dangling: true }));
      const sum = [...leaves(report.root)].reduce((total, { cost }) => addCosts(total, cost), free);
      expect(sum).toEqual(report.totals);
    }
  });

  it('the compiled network holds as many weights as check counts, where all leads to an output', () => {
    let counted = 0;
    for (const seed of many) {
      const report = check(randomProject(`weights ${seed}`));
      // What leads to the other inputs of a bypassed Add is not built.
      if ([...leaves(report.root)].some(({ block, result }) => block.kind === 'add' && result.bypassed))
        continue;
      const scalars = [...initialWeights(compile(report), 1).values()].reduce(
        (n, { data }) => n + data.length,
        0,
      );
      expect(scalars).toBe(report.totals.params + report.totals.nonTrainable);
      counted++;
    }
    expect(counted).toBeGreaterThan(400);
  });

  it('a block repeated k times is k blocks in a row', () => {
    let seen = 0;
    for (const seed of many) {
      const rng = random('repeat', seed);
      const project = randomProject(`repeat ${seed}`, { size: 6 });
      const main = project.modules.main as Module;
      const blocks = main.blocks.filter((block) => passes(project, block) && !block.repeat && !block.bypass);
      if (blocks.length === 0) continue;
      const block = pick(rng, blocks);
      const times = between(rng, 2, 5);
      const edit = (to: (module: Module) => Module): Report => check(editModule(project, 'main', to));
      const folded = edit((module) => setRepeat(module, block.id, times));
      const [first, ...copies] = Array.from({ length: times }, (_, k) => (k === 0 ? block.id : `copy_${k}`));
      const row = edit((module) => inARow(module, block, copies));
      // Where a later one no longer fits, both say so, each in its way.
      expect(folded.ok).toBe(row.ok);
      if (!folded.ok) continue;
      seen++;
      expect(folded.totals).toEqual(row.totals);
      const last = copies.at(-1) ?? first ?? '';
      expect(folded.root.blocks.get(block.id)?.outs).toEqual(row.root.blocks.get(last)?.outs);
      const others = (report: Report): unknown[] =>
        main.blocks.filter(({ id }) => id !== block.id).map(({ id }) => report.root.blocks.get(id)?.outs);
      expect(others(folded)).toEqual(others(row));
      const shapes = (report: Report, ids: readonly string[]): unknown[] =>
        [...leaves(report.root)]
          .filter(({ path }) => ids.includes((path[0] ?? '').split(':')[0] as string))
          .map(({ shape, cost }) => [shape, cost.params]);
      expect(shapes(folded, [block.id])).toEqual(shapes(row, [block.id, ...copies]));
    }
    expect(seen).toBeGreaterThan(200);
  });
});

const passes = (project: Project, { kind, module = '' }: Block): boolean => {
  if (kind !== 'module') return kinds.get(kind)?.inputs === 1 && kinds.get(kind)?.outputs === 1;
  const inner = project.modules[module]?.blocks ?? [];
  const count = (port: string): number => inner.filter((block) => block.kind === port).length;
  return count('port-in') === 1 && count('port-out') === 1;
};

/** The copies stand behind the block, one after the other, and feed what it fed. */
function inARow(module: Module, block: Block, copies: readonly string[]): Module {
  const ids = [block.id, ...copies];
  const last = ids.at(-1) as string;
  const wires = module.wires.map((wire) =>
    wire.from[0] === block.id ? { ...wire, from: [last, 0] as const } : wire,
  );
  const between = copies.map((id, i): Wire => ({ from: [ids[i] as string, 0], to: [id, 0] }));
  const at = module.blocks.indexOf(block) + 1;
  const blocks = module.blocks.toSpliced(at, 0, ...copies.map((id) => ({ ...block, id })));
  return { ...module, blocks, wires: [...wires, ...between] };
}

/** Any edit that a person can make, right or wrong. */
function edited(rng: Random, module: Module): Module {
  const block = pick(rng, module.blocks);
  const other = pick(rng, module.blocks);
  const wire = module.wires.length > 0 ? pick(rng, module.wires) : undefined;
  const kind = pick(rng, [...onImages, ...onVectors]);
  const fresh = { kind, params: randomParams(rng, kind, [6, 6, 4]) };
  switch (rng.below(11)) {
    case 0:
      return addBlock(module, fresh, [0, 0])[0];
    case 1:
      return removeBlocks(module, new Set([block.id]));
    case 2:
      return connect(module, [block.id, 0], [other.id, rng.below(3)]);
    case 3:
      return wire ? disconnect(module, [wire]) : module;
    case 4:
      return wire ? insertOnWire(module, wire, fresh, [0, 0])[0] : module;
    case 5:
      return setRepeat(module, block.id, between(rng, 0, 3));
    case 6:
      return setBypass(module, block.id, once(rng, 2));
    case 7:
      return rename(module, block.id, pick(rng, ['', 'first', 'Conv 3×3']));
    case 8:
      return move(module, { [block.id]: [rng.below(999), 0] });
    case 9:
      return editBlock(module, block.id, (each) => ({ ...each, params: {} }));
    default:
      return setParams(module, block.id, randomParams(rng, block.kind, [6, 6, 4]));
  }
}

describe('after any edits', () => {
  it('what is kept from before says the same as a check from the beginning', () => {
    const told = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const rng = random('edits', seed);
      let history = begin(randomProject(`edits ${seed}`, { size: 12 }));
      for (let step = 0; step < 25; step++) {
        const key = once(rng, 3) ? pick(rng, Object.keys(history.now.modules)) : 'main';
        history = once(rng, 5)
          ? undo(history)
          : record(
              history,
              editModule(history.now, key, (module) =>
                module.blocks.length > 0 ? edited(rng, module) : module,
              ),
            );
        const kept = check(history.now);
        const afresh = check(structuredClone(history.now));
        expect(kept).toEqual(afresh);
        for (const { code } of kept.problems) told.add(code);
      }
    }
    // The walk went through many kinds of trouble.
    expect(told.size).toBeGreaterThan(12);
  });
});
