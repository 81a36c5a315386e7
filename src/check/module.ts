/**
 * Checks one module for given parameters and input shapes. Results are kept per linked definition, values and shapes, and
 * per block, so that equal instances cost one, and after an edit only what lies downstream of it is computed again.
 */
import { addCosts, type Cost, free } from '../blocks/cost.ts';
import type { Shape } from '../blocks/shape.ts';
import { order } from '../graph/order.ts';
import type { Block, Wire } from '../graph/project.ts';
import type { Values } from '../graph/value.ts';
import { evaluate } from './evaluate.ts';
import type { Linked } from './link.ts';
import type { BlockResult, Checked, Found, Known, Severity } from './report.ts';
import { severity } from './severity.ts';
import { incoming, portsOf, structure } from './structure.ts';

const kept = new WeakMap<Linked, Map<string, Checked>>();
const most = 64;

export function checkModule(
  linked: Linked,
  values: Values,
  inputs: readonly Known[],
  isRoot = false,
): Checked {
  const key = `${isRoot}${JSON.stringify(values)}${JSON.stringify(inputs)}`;
  const here = kept.get(linked) ?? new Map<string, Checked>();
  kept.set(linked, here);
  const before = here.get(key);
  if (before) return before;
  const checked = run(linked, values, inputs, isRoot);
  if (here.size >= most) here.delete(here.keys().next().value as string);
  here.set(key, checked);
  return checked;
}

function run(linked: Linked, values: Values, inputs: readonly Known[], isRoot: boolean): Checked {
  const { module } = linked;
  const flow = order(module);
  const ins = incoming(module);
  const own: Found[] = [...structure(linked, flow, ins, isRoot, values)];
  const byId = new Map(module.blocks.map((block) => [block.id, block]));
  const portNumber = numbered(module.blocks, 'port-in');
  const blocks = new Map<string, BlockResult>();
  const outputs: Known[] = [];
  const outNumber = numbered(module.blocks, 'port-out');
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  let cost: Cost = free;
  for (const id of flow.ids) {
    const block = byId.get(id) as Block;
    const arriving = gather(linked, block, ins.get(id) ?? [], blocks);
    const port = portNumber.get(id);
    const result =
      port !== undefined
        ? source(inputs[port] ?? null)
        : evaluate(linked, block, values, arriving, checkModule);
    blocks.set(id, result);
    if (block.kind === 'port-out') outputs[outNumber.get(id) as number] = arriving[0] ?? null;
    if (block.kind === 'output') own.push(...softmaxTwice(block, ins.get(id)?.[0], blocks));
    cost = addCosts(cost, result.cost);
    for (const { code } of result.found) counts[severity(code)]++;
    for (const { checked } of result.runs ?? [])
      if (checked)
        for (const each of ['error', 'warning', 'hint'] as const) counts[each] += checked.counts[each];
  }
  for (const { code } of own) counts[severity(code)]++;
  return { linked, values, outputs, cost, blocks, order: flow.ids, own, counts };
}

const sources = new WeakMap<Shape, BlockResult>();
const unknown: BlockResult = {
  ins: [],
  outs: [null],
  shape: null,
  cost: free,
  params: {},
  bypassed: false,
  found: [],
};

/** A port-in, the same object for the same shape. */
function source(shape: Known): BlockResult {
  if (!shape) return unknown;
  const result = sources.get(shape) ?? { ...unknown, outs: [shape], shape };
  sources.set(shape, result);
  return result;
}

const numbered = (blocks: readonly Block[], kind: string): ReadonlyMap<string, number> =>
  new Map(blocks.filter((block) => block.kind === kind).map((block, i) => [block.id, i]));

/** The shapes that arrive at a block, by port; for joins those of the wires that are there, in order. */
function gather(
  linked: Linked,
  block: Block,
  wires: readonly Wire[],
  results: ReadonlyMap<string, BlockResult>,
): readonly Known[] {
  const inputs = portsOf(linked, block)?.inputs ?? wires.length;
  if (inputs === 'many') return wires.map((wire) => results.get(wire.from[0])?.outs[wire.from[1]] ?? null);
  const arriving: Known[] = Array.from({ length: inputs }, () => null);
  for (const wire of wires)
    if (wire.to[1] < inputs) arriving[wire.to[1]] = results.get(wire.from[0])?.outs[wire.from[1]] ?? null;
  return arriving;
}

function softmaxTwice(
  block: Block,
  wire: Wire | undefined,
  results: ReadonlyMap<string, BlockResult>,
): readonly Found[] {
  const result = wire && results.get(wire.from[0]);
  const params = result?.params;
  // A module's parameters are its own, whatever their names.
  const applies = result && !result.bypassed && !result.runs?.some((run) => run.checked);
  const softmax = applies && (params?.activation === 'softmax' || params?.function === 'softmax');
  return softmax ? [{ block: block.id, code: 'softmax-twice', port: 0, facts: {} }] : [];
}
