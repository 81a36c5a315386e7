/** Fixes of what cannot be told of each repetition, since all of them share one definition: they are written out. */

import { definitionOf } from '../../graph/declared.ts';
import { setParams } from '../../graph/edit/blocks.ts';
import { takeApart } from '../../graph/edit/modules/take-apart.ts';
import { idOf, stepOf } from '../../graph/path.ts';
import type { Project } from '../../graph/project.ts';
import { nameOf } from '../name.ts';
import { blockAt, type Fix } from './fix.ts';

/** The key of the module in which the last step of a path stands. */
function keyAt(project: Project, path: readonly string[]): string | undefined {
  let key = project.root;
  for (const step of path.slice(0, -1)) {
    const block = definitionOf(project, key)?.blocks.find(({ id }) => id === idOf(step));
    if (block?.module === undefined) return undefined;
    key = block.module;
  }
  return key;
}

/** An output in a repeated module would be the main one as often: the repetitions become blocks, and the last one's is main. */
export const writeOut: Fix = {
  id: 'write-out',
  propose: (ground) => {
    const { project, problem, module, checked, id } = ground;
    const around = problem.at.slice(0, -1);
    const last = around.at(-1);
    const key = keyAt(project, around);
    if (last === undefined || !last.includes(':') || key === undefined) return null;
    const apart = takeApart(project, key, stepOf(last)[0]);
    const weight = Number(problem.facts.weight);
    if ('problem' in apart || weight === 0) return null;
    const kind = blockAt(ground)?.kind;
    const written = apart.project.modules[key];
    const outputs = written?.blocks.filter(
      (block) => apart.ids.includes(block.id) && block.kind === kind && block.id.endsWith(`_${id}`),
    );
    if (!written || !outputs || outputs.length < 2) return null;
    const side = Number((0.3 * weight).toPrecision(6));
    const weighed = outputs
      .slice(0, -1)
      .reduce((next, block) => setParams(next, block.id, { weight: side }), written);
    return {
      label: `Write out the ${outputs.length} repetitions; ${nameOf(checked, id)} of the last keeps its weight, the others get ${side}`,
      module,
      modules: { [key]: weighed },
    };
  },
};
