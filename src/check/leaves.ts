/** The blocks of a document with every instance and repeat written out, with their paths; made only when asked for. */
import type { Cost } from '../blocks/cost.ts';
import type { Path } from '../graph/path.ts';
import type { Block } from '../graph/project.ts';
import { blockOf } from './name.ts';
import type { BlockResult, Checked, Run } from './report.ts';
import { containsKind } from './structure.ts';

export interface Leaf {
  readonly path: Path;
  readonly block: Block;
  /** The module in which it stands, as checked for this instance. */
  readonly checked: Checked;
  readonly result: BlockResult;
  /** Of this iteration alone. */
  readonly ins: BlockResult['ins'];
  readonly shape: BlockResult['shape'];
  readonly cost: Cost;
}

/**
 * In data order. Port blocks of modules are passed over, those of the root are not. With kinds only those of these kinds:
 * modules that hold none are not entered.
 */
export function* leaves(checked: Checked, path: Path = [], kinds?: readonly string[]): Generator<Leaf> {
  for (const block of kinds === undefined ? inOrder(checked) : holders(checked, kinds)) {
    const { id } = block;
    const result = checked.blocks.get(id) as BlockResult;
    if (path.length > 0 && (block.kind === 'port-in' || block.kind === 'port-out')) continue;
    const { runs } = result;
    if (!runs) {
      const { ins, shape, cost } = result;
      // A bypassed or broken instance stands for itself.
      if (kinds === undefined || kinds.includes(block.kind))
        yield { path: [...path, id], block, checked, result, ins, shape, cost };
      continue;
    }
    for (const [run, at] of iterations(id, runs)) {
      const here = [...path, at];
      if (run.checked) yield* leaves(run.checked, here, kinds);
      else
        yield {
          path: here,
          block,
          checked,
          result,
          ins: run.ins,
          shape: run.outs[0] ?? null,
          cost: run.cost,
        };
    }
  }
}

const inOrder = (checked: Checked): readonly Block[] =>
  checked.order.map((id) => blockOf(checked, id) as Block);

/** Blocks that are of these kinds, or instances of what holds one, in data order. */
function holders(checked: Checked, kinds: readonly string[]): readonly Block[] {
  const { linked } = checked;
  const blocks = linked.module.blocks.filter((block) => {
    const inner = block.kind === 'module' ? linked.uses[block.module ?? ''] : undefined;
    return inner ? kinds.some((kind) => containsKind(inner, kind)) : kinds.includes(block.kind);
  });
  if (blocks.length < 2) return blocks;
  const held = new Set(blocks);
  return inOrder(checked).filter((block) => held.has(block));
}

/** Every iteration with its step of the path: `more:2`, from 1; the plain id where there is but one. */
export function* iterations(id: string, runs: readonly Run[]): Generator<readonly [Run, string]> {
  const total = runs.reduce((sum, run) => sum + run.times, 0);
  let k = 1;
  for (const run of runs) for (let i = 0; i < run.times; i++, k++) yield [run, total > 1 ? `${id}:${k}` : id];
}
