/** What one block makes of what arrives: shape, cost and complaints; bypass, repeat and module instances included. */
import type { BlockKind } from '../blocks/block.ts';
import { isComplaint } from '../blocks/complaint.ts';
import { addCosts, free } from '../blocks/cost.ts';
import type { Param } from '../blocks/param.ts';
import { type Shape, sameShape } from '../blocks/shape.ts';
import { kinds } from '../blocks/table.ts';
import type { Ports } from '../graph/ports.ts';
import type { Block } from '../graph/project.ts';
import { sameValues, type Values } from '../graph/value.ts';
import { unreadRows } from './hints.ts';
import type { Linked } from './link.ts';
import { defaults, type ResolvedBlock, refers, resolveBlock } from './params.ts';
import type { BlockResult, Checked, Found, Known, ProblemCode, Run } from './report.ts';
import { severity } from './severity.ts';
import { portsOf } from './structure.ts';

/** Checks the module of an instance: `checkModule`, handed in since it in turn evaluates blocks. */
export type Inside = (linked: Linked, values: Values, inputs: readonly Known[]) => Checked;

interface Memo {
  readonly linked: Linked | undefined;
  /** Why there is no definition, of an instance without one. */
  readonly lacks: ProblemCode | undefined;
  /** None where the block takes nothing from the module in which it stands. */
  readonly values: Values | undefined;
  readonly ins: readonly Known[];
  readonly result: BlockResult;
  /** The one made before it. */
  older: Memo | undefined;
}
const cache = new WeakMap<Block, Memo>();
const most = 8;

/** Keeps the last few results per block: an unchanged block in unchanged surroundings gives the same object. */
export function evaluate(
  linked: Linked,
  block: Block,
  values: Values,
  ins: readonly Known[],
  inside: Inside,
  ports: Ports | undefined = portsOf(linked, block),
): BlockResult {
  const inner = block.kind === 'module' ? linked.uses[block.module ?? ''] : undefined;
  const lacks = block.kind === 'module' && !inner ? lacking(linked, block) : undefined;
  const read = refers(block) ? values : undefined;
  const latest = cache.get(block);
  let count = 1;
  for (let memo = latest; memo; memo = memo.older) {
    if (
      memo.linked === inner &&
      memo.lacks === lacks &&
      sameShapes(memo.ins, ins) &&
      (memo.values === read || (memo.values && read && sameValues(memo.values, read)))
    )
      return memo.result;
    if (++count === most) memo.older = undefined;
  }
  const result = compute(linked, inner, block, ports, values, ins, inside);
  cache.set(block, { linked: inner, lacks, values: read, ins, result, older: latest });
  return result;
}

/** Shape by shape. */
export function sameShapes(a: readonly Known[], b: readonly Known[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!same(a[i] ?? null, b[i] ?? null)) return false;
  return true;
}

const same = (a: Known, b: Known): boolean => a === b || (a !== null && b !== null && sameShape(a, b));

function compute(
  linked: Linked,
  inner: Linked | undefined,
  block: Block,
  ports: Ports | undefined,
  values: Values,
  ins: readonly Known[],
  inside: Inside,
): BlockResult {
  const kind = kinds.get(block.kind);
  const declared = inner?.module.params ?? kind?.params ?? [];
  const resolved = resolveBlock(block, declared, values);
  const { params, repeat, bypass: bypassed } = resolved;
  const strange = unknownKind(linked, block);
  const more = strange ? [strange] : inner ? unasked(block, declared) : [];
  const found: readonly Found[] = more.length > 0 ? [...resolved.found, ...more] : resolved.found;
  const through = ins[0] ?? null;
  if (!ports || block.kind === 'port-out')
    return {
      ins,
      outs: ports ? [] : [null],
      shape: ports ? through : null,
      cost: free,
      params,
      bypassed,
      found,
    };
  if (bypassed && ins.length > 0)
    return {
      ins,
      outs: Array.from({ length: ports.outputs }, () => through),
      shape: through,
      cost: free,
      params,
      bypassed,
      found,
    };
  const oneEach = ports.inputs === 1 && ports.outputs === 1;
  const apart: readonly Found[] =
    repeat > 1 && !oneEach
      ? [...found, { block: block.id, code: 'repeat-ports', param: 'repeat', facts: counted(ports) }]
      : found;
  if (repeat > 1 && oneEach)
    return {
      ins,
      params,
      bypassed,
      ...repeated(
        block.id,
        repeat,
        ins,
        (arriving) => pass(block, kind, inner, resolved, arriving, inside),
        apart,
      ),
    };
  const { outs, shape, cost, checked, found: complaints } = pass(block, kind, inner, resolved, ins, inside);
  const all = complaints.length === 0 ? apart : apart.length === 0 ? complaints : [...apart, ...complaints];
  const result = { ins, outs, shape, cost, params, bypassed, found: all };
  return checked ? { ...result, runs: [{ times: 1, cost, ins, outs, checked }] } : result;
}

interface Pass {
  readonly outs: readonly Known[];
  readonly shape: Known;
  readonly cost: Run['cost'];
  readonly found: readonly Found[];
  readonly checked?: Run['checked'];
}

/** What one iteration makes of what arrives. */
const pass = (
  block: Block,
  kind: BlockKind | undefined,
  inner: Linked | undefined,
  resolved: ResolvedBlock,
  ins: readonly Known[],
  inside: Inside,
): Pass => (inner ? instance(inner, resolved, ins, inside) : plain(block, kind, resolved.params, ins));

/** Feeds each iteration with the one before, until the shape no longer changes; the rest are equal and only counted. */
function repeated(
  id: string,
  times: number,
  first: readonly Known[],
  once: (ins: readonly Known[]) => Pass,
  before: readonly Found[],
): Pick<BlockResult, 'outs' | 'shape' | 'cost' | 'runs' | 'found'> {
  const found = [...before];
  const runs: Run[] = [];
  let last: Known = null;
  let ins = first;
  let done = 0;
  let cost = free;
  while (done < times) {
    const { outs, shape, checked, found: complaints, cost: each } = once(ins);
    const settled = same(ins[0] ?? null, outs[0] ?? null);
    const equalTimes = settled ? times - done : 1;
    runs.push({ times: equalTimes, cost: each, ins, outs, ...(checked && { checked }) });
    cost = addCosts(cost, each, equalTimes);
    const reason = complaints.find(({ code }) => severity(code) === 'error');
    if (done === 0) found.push(...complaints);
    else if (reason) {
      found.push({
        block: id,
        code: 'repeat-fails',
        param: 'repeat',
        facts: { iteration: done + 1, of: times, reason: reason.code },
      });
      return { outs, shape, cost, runs, found };
    }
    done += equalTimes;
    ins = outs;
    last = shape;
  }
  return { outs: ins, shape: last, cost, runs, found };
}

function instance(inner: Linked, resolved: ResolvedBlock, ins: readonly Known[], inside: Inside): Pass {
  const checked = inside(inner, resolved.params ?? defaults(inner.module.params), ins);
  return {
    outs: checked.outputs,
    shape: checked.outputs[0] ?? null,
    cost: checked.cost,
    found: fine,
    checked,
  };
}

function plain(
  block: Block,
  kind: BlockKind | undefined,
  params: Values | null,
  ins: readonly Known[],
): Pass {
  const outputs = kind?.outputs ?? 0;
  if (!kind || !params || ins.includes(null)) return silent(outputs, null);
  const shapes = ins as readonly Shape[];
  // A join of one is named by structure(); what flows on is its one input.
  if (kind.inputs === 'many' && shapes.length < 2) return silent(1, shapes[0] ?? null);
  const result = kind.shape(params, shapes);
  if (isComplaint(result)) {
    const { assume, ...complaint } = result;
    return { ...silent(outputs, assume ?? null), found: [{ block: block.id, ...complaint }] };
  }
  const hint = shapes[0] && unreadRows(block.id, params, shapes[0]);
  return {
    outs: outputs === 0 ? [] : [result],
    shape: result,
    cost: kind.cost(params, shapes, result),
    found: hint ? [hint] : fine,
  };
}

const fine: readonly Found[] = [];

/** Of a block that is not computed; `shape` is what is taken to flow on. */
const silent = (outputs: number, shape: Known): Pass => ({
  outs: Array.from({ length: outputs }, () => shape),
  shape,
  cost: free,
  found: fine,
});

/** Values of an instance for parameters that its module has not: none is lost in the file, and none does anything. */
function unasked(block: Block, declared: readonly Param[]): readonly Found[] {
  const list: Found[] = [];
  const asked = new Set(declared.map((param) => param.id));
  for (const id in block.params)
    if (!asked.has(id)) list.push({ block: block.id, code: 'extra-param', param: id, facts: {} });
  return list;
}

function unknownKind(linked: Linked, block: Block): Found | undefined {
  if (block.kind === 'module') {
    const code = lacking(linked, block);
    return code && { block: block.id, code, facts: { module: block.module ?? '' } };
  }
  const known = kinds.has(block.kind) || block.kind === 'port-in' || block.kind === 'port-out';
  return known ? undefined : { block: block.id, code: 'unknown-kind', facts: { kind: block.kind } };
}

/** Why an instance has no definition. */
function lacking(linked: Linked, { module = '' }: Block): 'recursion' | 'missing-module' | undefined {
  if (linked.recursive.has(module)) return 'recursion';
  return linked.missing.has(module) ? 'missing-module' : undefined;
}

const counted = (ports: { readonly inputs: number | 'many'; readonly outputs: number }) => ({
  inputs: ports.inputs,
  outputs: ports.outputs,
});
