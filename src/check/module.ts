/**
 * Checks one module for given parameters and input shapes. Results are cached per linked definition, values and shapes, and
 * per block, so that equal instances cost one, and after an edit only what lies downstream of it is computed again.
 */
import { type Cost, free } from '../blocks/cost.ts';
import type { Shape } from '../blocks/shape.ts';
import type { Block } from '../graph/project.ts';
import { sameValues, type Values } from '../graph/value.ts';
import { evaluate, sameShapes } from './evaluate.ts';
import { bottlenecks } from './hints.ts';
import type { Linked } from './link.ts';
import { faultsOf, type Past, type Plan, planOf, type Step } from './plan.ts';
import type { BlockResult, Checked, Found, Known, Severity } from './report.ts';
import { Results } from './results.ts';
import { severity } from './severity.ts';

interface Cached {
  readonly isRoot: boolean;
  readonly values: Values;
  readonly inputs: readonly Known[];
  readonly checked: Checked;
}
const cache = new WeakMap<Linked, Cached[]>();
const most = 64;

export function checkModule(
  linked: Linked,
  values: Values,
  inputs: readonly Known[],
  isRoot = false,
): Checked {
  const here = cache.get(linked) ?? [];
  cache.set(linked, here);
  for (const each of here)
    if (each.isRoot === isRoot && sameValues(each.values, values) && sameShapes(each.inputs, inputs))
      return each.checked;
  const checked = run(linked, values, inputs, isRoot);
  if (here.length >= most) here.shift();
  here.push({ isRoot, values, inputs, checked });
  return checked;
}

function run(linked: Linked, values: Values, inputs: readonly Known[], isRoot: boolean): Checked {
  const plan = planOf(linked, isRoot);
  const { steps } = plan;
  const past = latest(plan, values, inputs);
  const results: BlockResult[] = [];
  // Whether what flows out of a step may differ from what did in the past run.
  const moved = new Uint8Array(steps.length);
  let same = past !== undefined;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as Step;
    const before = past?.results[i];
    const result =
      past && before && stays(plan, step, past, linked, moved)
        ? before
        : step.portIn >= 0
          ? source(inputs[step.portIn] ?? null)
          : evaluate(
              linked,
              blockOf(linked, step),
              values,
              arriving(plan, step, results),
              checkModule,
              step.ports,
            );
    results.push(result);
    if (result === before) continue;
    same = false;
    if (!before || !sameShapes(before.outs, result.outs)) moved[i] = 1;
  }
  const own = [...faultsOf(plan, linked, values)];
  for (const step of plan.outputs) if (feedsSoftmax(results[step.first])) own.push(twice(step));
  own.push(...bottlenecks(linked, steps, results));
  const checked: Checked = {
    linked,
    values,
    outputs: outputsOf(plan, results),
    ...summed(results, own),
    blocks: same && past ? past.checked.blocks : new Results(plan.index, results),
    order: plan.index.ids,
    own,
  };
  keepPast(plan, { checked, inputs, results });
  return checked;
}

const blockOf = (linked: Linked, step: Step): Block => linked.module.blocks[step.block] as Block;

/** The run that is most like the one to come: of the same values, and of the same inputs where there is one. */
function latest(plan: Plan, values: Values, inputs: readonly Known[]): Past | undefined {
  const alike = plan.pasts.filter(({ checked }) => sameValues(checked.values, values));
  return alike.find((past) => sameShapes(past.inputs, inputs)) ?? alike[0];
}

/** Keeps a run instead of the one that it replaces: the first is the latest. */
function keepPast({ pasts }: Plan, past: Past): void {
  const old = pasts.findIndex(
    ({ checked, inputs }) =>
      sameValues(checked.values, past.checked.values) && sameShapes(inputs, past.inputs),
  );
  if (old >= 0) pasts.splice(old, 1);
  else if (pasts.length >= most) pasts.pop();
  pasts.unshift(past);
}

/** Whether a step has the result of the past run: its block, what the block is an instance of, and all that arrives. */
function stays({ sources }: Plan, step: Step, past: Past, linked: Linked, moved: Uint8Array): boolean {
  const block = blockOf(linked, step);
  // What a port gives, and what an instance without a definition says, does not follow from the block.
  if (step.portIn >= 0 || block !== blockOf(past.checked.linked, step)) return false;
  if (block.kind === 'module') {
    const inner = linked.uses[block.module ?? ''];
    if (!inner || inner !== past.checked.linked.uses[block.module ?? '']) return false;
  }
  for (let i = step.start; i < step.end; i++) {
    const from = sources[i] as number;
    if (from >= 0 && moved[from] === 1) return false;
  }
  return true;
}

function arriving(
  { sources, outlets }: Plan,
  { start, end }: Step,
  results: readonly BlockResult[],
): readonly Known[] {
  const ins: Known[] = [];
  for (let i = start; i < end; i++) {
    const from = sources[i] as number;
    ins.push(from < 0 ? null : ((results[from] as BlockResult).outs[outlets[i] as number] ?? null));
  }
  return ins;
}

function outputsOf({ steps }: Plan, results: readonly BlockResult[]): readonly Known[] {
  const outputs: Known[] = [];
  for (let i = 0; i < steps.length; i++) {
    const { portOut } = steps[i] as Step;
    if (portOut >= 0) outputs[portOut] = results[i]?.ins[0] ?? null;
  }
  return outputs;
}

function summed(
  results: readonly BlockResult[],
  own: readonly Found[],
): { readonly cost: Cost; readonly counts: Readonly<Record<Severity, number>> } {
  const cost = { ...free };
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const result of results) {
    cost.params += result.cost.params;
    cost.nonTrainable += result.cost.nonTrainable;
    cost.macs += result.cost.macs;
    cost.activations += result.cost.activations;
    for (const { code } of result.found) counts[severity(code)]++;
    for (const { checked } of result.runs ?? []) {
      if (!checked) continue;
      counts.error += checked.counts.error;
      counts.warning += checked.counts.warning;
      counts.hint += checked.counts.hint;
    }
  }
  for (const { code } of own) counts[severity(code)]++;
  return { cost, counts };
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

const twice = ({ id }: Step): Found => ({ block: id, code: 'softmax-twice', port: 0, facts: {} });

function feedsSoftmax(result: BlockResult | undefined): boolean {
  // A module's parameters are its own, whatever their names.
  if (!result || result.bypassed || result.runs?.some((run) => run.checked)) return false;
  return result.params?.activation === 'softmax' || result.params?.function === 'softmax';
}
