/** What check remembers changes nothing in what it says: after any edit it answers as for a document never seen before. */
import { expect, it } from 'vitest';
import { addCosts, free } from '../../blocks/cost.ts';
import { type Random, random } from '../../data/random.ts';
import { removeBlocks, setBypass, setParams, setRepeat } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import { disconnect } from '../../graph/edit/wires.ts';
import type { Module, Project } from '../../graph/project.ts';
import { check } from '../check.ts';
import { leaves } from '../leaves.ts';
import type { Report } from '../report.ts';
import { randomProject } from './random-graphs.ts';

/** One random edit of a random module: a parameter, a bypass, a repeat, a wire or a block less. */
function edited(project: Project, rng: Random): Project {
  const keys = Object.keys(project.modules);
  const key = keys[rng.below(keys.length)] as string;
  return editModule(project, key, (module): Module => {
    const block = module.blocks[rng.below(module.blocks.length)];
    const wire = module.wires[rng.below(Math.max(1, module.wires.length))];
    if (!block) return module;
    switch (rng.below(6)) {
      case 0:
        return setBypass(module, block.id, rng.below(2) === 0);
      case 1:
        return setRepeat(module, block.id, 1 + rng.below(3));
      case 2:
        return wire ? disconnect(module, [wire]) : module;
      case 3:
        return removeBlocks(module, new Set([block.id]));
      default:
        return setParams(module, block.id, { filters: 1 + rng.below(9), stride: 1 + rng.below(2) });
    }
  });
}

/** All that a report says, without the objects that say it. */
const told = ({ totals, problems, ok, root }: Report) => ({
  totals,
  problems,
  ok,
  leaves: [...leaves(root)].map(({ path, ins, shape, cost }) => ({ path, ins, shape, cost })),
});

it('says after each of many edits, and after undoing them, what it says of a copy that it has never seen', () => {
  for (let key = 0; key < 120; key++) {
    const rng = random('edits', key);
    const history = [randomProject(`remembered ${key}`)];
    for (let step = 0; step < 8; step++) history.push(edited(history.at(-1) as Project, rng));
    for (const project of [...history, ...history.toReversed()])
      expect(told(check(project)), `graph ${key}`).toEqual(told(check(structuredClone(project))));
  }
});

it('counts folded what it counts written out', () => {
  for (let key = 0; key < 300; key++) {
    const { root, totals } = check(randomProject(`folded ${key}`));
    const sum = [...leaves(root)].reduce((all, leaf) => addCosts(all, leaf.cost), free);
    expect(totals.params, `graph ${key}`).toBe(sum.params);
    expect(totals.nonTrainable, `graph ${key}`).toBe(sum.nonTrainable);
    expect(totals.macs, `graph ${key}`).toBe(sum.macs);
  }
});
