/** What check folds must not show: written out or repeated by hand, all is the same. */
import { describe, expect, it } from 'vitest';
import { addCosts, free } from '../../blocks/cost.ts';
import { kinds } from '../../blocks/table.ts';
import { random } from '../../data/random.ts';
import { setRepeat } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import { leaves } from '../leaves.ts';
import type { Report } from '../report.ts';
import { randomProject } from './random-graphs.ts';
import { between, pick } from './random-params.ts';

const many = Array.from({ length: 500 }, (_, seed) => seed);

describe('folded and written out', () => {
  it('the costs of the leaves are those of all that is drawn', () => {
    for (const seed of many) {
      const { root } = check(randomProject(`sum ${seed}`, { size: 14, dangling: true }));
      const sum = [...leaves(root)].reduce((total, { cost }) => addCosts(total, cost), free);
      expect(sum).toEqual(root.cost);
    }
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
