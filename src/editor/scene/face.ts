/**
 * What a block shows of itself on the canvas, as plain values. A face stays the same object while nothing it shows has
 * changed, so that a keystroke redraws only the blocks that it touches.
 */
import { type Shape, sameShape, showShape } from '../../blocks/shape.ts';
import { lookOf, wordsOf } from '../../blocks/structural.ts';
import { kinds } from '../../blocks/table.ts';
import { type ProblemHere, problemsAt, problemsOf } from '../../check/at.ts';
import { nameOf, titleOf } from '../../check/name.ts';
import type { BlockResult, Checked, Report } from '../../check/report.ts';
import { portsOf } from '../../check/structure.ts';
import { inWords } from '../../check/words.ts';
import type { Block, Module } from '../../graph/project.ts';
import type { Look } from '../look.ts';
import { inFull, several } from '../numbers.ts';
import { describeParams } from './describe.ts';

export interface Face {
  readonly id: string;
  readonly title: string;
  /** Key parameters. */
  readonly summary: string;
  readonly look: Look;
  /** An instance whose inside can be looked at. */
  readonly opens: boolean;
  /** Null while it is unknown. */
  readonly shape: Shape | null;
  /** The shape, or what is wrong in short. */
  readonly words: string;
  readonly params: number;
  readonly severity: 'error' | 'warning' | 'fine';
  /** The whole of it for a screen reader. */
  readonly label: string;
  readonly inputs: number;
  /** Index of the input that has no wire yet, of a block that takes many. */
  readonly free: number | null;
  readonly outputs: number;
  readonly times: number;
  readonly bypassed: boolean;
}

const kept = new WeakMap<Checked, ReadonlyMap<string, Face>>();

/** Faces by block id. `before` are the earlier ones, reused where equal. */
export function faces(
  report: Report,
  checked: Checked,
  before: ReadonlyMap<string, Face>,
): ReadonlyMap<string, Face> {
  const { error, warning } = checked.counts;
  // Where nothing is wrong, a result says all that there is to show: so equal instances share their faces too.
  const quiet = error + warning === 0 && problemsAt(report, checked).length === 0;
  const known = quiet ? kept.get(checked) : undefined;
  if (known) return known;
  const { module } = checked.linked;
  const highest = highestPorts(module);
  const made = new Map<string, Face>();
  for (const block of module.blocks) {
    const face = faceOf(checked, block, quiet ? undefined : worstOf(report, checked, block.id), highest);
    const earlier = before.get(block.id);
    made.set(block.id, earlier && equal(earlier, face) ? earlier : face);
  }
  if (quiet) kept.set(checked, made);
  return made;
}

/** The first error of a block or inside it, else its first warning. Hints do not mark a block. */
export function worstOf(report: Report, checked: Checked, id: string): ProblemHere | undefined {
  const list = problemsOf(report, checked, id);
  return (
    list.find(({ problem }) => problem.severity === 'error') ??
    list.find(({ problem }) => problem.severity === 'warning')
  );
}

/** Per block and side, how many ports its wires need: a wire to a port that is gone is still drawn. */
function highestPorts(module: Module): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  const note = (key: string, port: number): void => {
    highest.set(key, Math.max(highest.get(key) ?? 0, port + 1));
  };
  for (const { from, to } of module.wires) {
    note(`out ${from[0]}`, from[1]);
    note(`in ${to[0]}`, to[1]);
  }
  return highest;
}

function faceOf(
  checked: Checked,
  block: Block,
  worst: ProblemHere | undefined,
  highest: ReadonlyMap<string, number>,
): Face {
  const result = checked.blocks.get(block.id);
  const has = portsOf(checked.linked, block);
  const wiredIn = highest.get(`in ${block.id}`) ?? 0;
  const many = has?.inputs === 'many';
  const title = nameOf(checked, block.id);
  const shape = (has?.outputs === 0 ? result?.ins[0] : result?.outs[0]) ?? null;
  const params = result?.cost.params ?? 0;
  const problem = worst?.problem;
  const within = worst !== undefined && worst.way.length > 1;
  const wrong = problem ? (within ? 'problem inside' : inWords[problem.code]) : '';
  const known = shape ? showShape(shape) : 'shape unknown';
  const said = problem?.severity === 'error' ? 'problem' : 'warning';
  return {
    id: block.id,
    title,
    summary: summaryOf(checked, block, result),
    look: lookOf(block.kind),
    opens: block.kind === 'module' && checked.linked.uses[block.module ?? ''] !== undefined,
    shape,
    words: problem?.severity === 'error' ? wrong : shape ? known : wrong || '—',
    params,
    severity: problem?.severity === 'error' || problem?.severity === 'warning' ? problem.severity : 'fine',
    label: [
      title,
      ...kindBeside(checked, block, title),
      known,
      several(params, 'parameter'),
      ...(result?.bypassed ? ['bypassed'] : []),
      ...(problem ? [`${said}${within ? ' inside' : ''}: ${problem.message}`] : []),
    ].join(', '),
    inputs: many ? wiredIn + 1 : Math.max(Number(has?.inputs ?? 0), wiredIn),
    free: many ? wiredIn : null,
    outputs: Math.max(has?.outputs ?? 0, highest.get(`out ${block.id}`) ?? 0),
    times: result?.runs?.reduce((sum, run) => sum + run.times, 0) ?? 1,
    bypassed: result?.bypassed ?? false,
  };
}

/** What the block is, where its name does not say so. */
function kindBeside(checked: Checked, block: Block, title: string): readonly string[] {
  const kind = titleOf(checked, block);
  return [...(title === kind ? [] : [kind]), ...(block.kind === 'module' ? ['module'] : [])];
}

function summaryOf(checked: Checked, block: Block, result: BlockResult | undefined): string {
  const { module } = checked.linked;
  const words = wordsOf(block.kind, module.params.length === 0);
  if (words?.summary) return words.summary;
  if (!result?.params) return '';
  if (block.kind === 'module')
    return describeParams(checked.linked.uses[block.module ?? '']?.module.params ?? [], result.params);
  const kind = kinds.get(block.kind);
  const summary = kind?.summary(result.params) ?? '';
  if (summary !== '' || kind?.inputs !== 'many') return summary;
  return `${inFull(result.ins.length)} inputs`;
}

function equal(a: Face, b: Face): boolean {
  return (Object.keys(a) as (keyof Face)[]).every((key) =>
    key === 'shape'
      ? a.shape === b.shape || (a.shape !== null && b.shape !== null && sameShape(a.shape, b.shape))
      : a[key] === b[key],
  );
}
