/** What the add menu offers at a place: every entry of the palette, with what would come of it there. Tried out, not guessed. */
import { type Shape, showShape } from '../../../blocks/shape.ts';
import { kinds } from '../../../blocks/table.ts';
import { check } from '../../../check/check.ts';
import type { Checked, Report } from '../../../check/report.ts';
import { isWrong } from '../../../check/severity.ts';
import { inWords } from '../../../check/words.ts';
import type { NewBlock } from '../../../graph/edit/blocks.ts';
import { ports } from '../../../graph/ports.ts';
import type { Block, Module, Project } from '../../../graph/project.ts';
import type { Wish } from '../../view/finding.ts';
import { type Entry, groups } from './entries.ts';
import { ahead, behind } from './suit.ts';

export interface Choice {
  readonly entry: Entry;
  /** Blocks to be added in a row, the entry's own among them. */
  readonly chain: readonly NewBlock[];
  /** Whether it is wired at all. */
  readonly wired: boolean;
  readonly fits: boolean;
  /** Its shape there, or what would have to be repaired. */
  readonly note: string;
  /** What stands before it: `Flatten`. */
  readonly first: string;
}

/** In the palette's order, what can be wired first; what cannot stand there, or where `strict` cannot be wired, is left out. */
export function choices(report: Report, here: Checked, { from, to, strict }: Wish): readonly Choice[] {
  const { project } = report;
  const { key, module } = here.linked;
  const shape = from ? (here.blocks.get(from[0])?.outs[from[1]] ?? null) : null;
  const consumer = module.blocks.find((block) => block.id === to?.[0]);
  const classes = report.surroundings.data?.classes.length;
  const list = groups({ project, key }, '')
    .flatMap((group) => group.entries)
    .filter((entry) => !entry.refused)
    .flatMap((entry): readonly Choice[] => {
      const has = ports({ modules: { ...entry.modules, ...project.modules } }, entry.block);
      const wired = from ? has?.inputs !== 0 : to ? has?.outputs !== 0 : false;
      if (strict && !wired) return [];
      const chain = !wired
        ? [entry.block]
        : from
          ? behind(entry.block, shape, classes)
          : [ahead(entry.block, consumer)];
      return [{ entry, chain, wired, ...triedOn(wired ? shape : null, chain, entry, project) }];
    });
  return list.sort((a, b) => Number(b.wired) - Number(a.wired));
}

const asBlock = (block: NewBlock, id: string): Block => ({ params: {}, ...block, id });

/** Key of the network in which a choice is tried: an input of the shape, and the chain behind it. */
const trial = ' trial';

function triedOn(
  shape: Shape | null,
  chain: readonly NewBlock[],
  entry: Entry,
  project: Project,
): Pick<Choice, 'fits' | 'note' | 'first'> {
  const first = chain
    .slice(0, -1)
    .map(({ kind }) => kinds.get(kind)?.label ?? kind)
    .join(', ');
  const source = shape && sourceOf(shape);
  if (!source) return { fits: true, note: '', first };
  const blocks = [...source, ...chain].map((block, i) => asBlock(block, `b${i}`));
  const wires = blocks.slice(1).map(({ id }, i) => ({ from: [`b${i}`, 0], to: [id, 0] }) as const);
  const module: Module = { name: '', params: [], blocks, wires, layout: {} };
  const modules = { ...entry.modules, ...project.modules, [trial]: module };
  const report = check({ format: 'netloom', version: 1, name: '', root: trial, modules });
  const own = new Set(blocks.slice(source.length).map(({ id }) => id));
  const wrong = report.problems.find(
    // That a wire is lacking is only since the trial ends there.
    (problem) => isWrong(problem) && own.has(problem.at[0] ?? ''),
  );
  const result = report.root.blocks.get(blocks.at(-1)?.id ?? '')?.shape;
  if (wrong) return { fits: false, note: inWords[wrong.code], first };
  return { fits: true, note: result ? showShape(result) : '', first };
}

/** Blocks that give that shape; none where no input is so large. */
function sourceOf(shape: Shape): readonly NewBlock[] | undefined {
  const [height = 1, width, channels] = shape;
  if (width !== undefined && channels !== undefined)
    return [{ kind: 'input', params: { height, width, channels } }];
  const most = 65536;
  if (height > most) return undefined;
  return [{ kind: 'input', params: { height: 1, width: 1, channels: height } }, { kind: 'flatten' }];
}
