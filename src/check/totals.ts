/**
 * What the network costs as it would be built: blocks on which no output depends are left out, as are the branches that a
 * bypassed join does not pass on. The same rule as `compile`'s, to which an oracle holds it.
 */
import { type Cost, free } from '../blocks/cost.ts';
import { type Plan, planOf, type Step } from './plan.ts';
import type { BlockResult, Checked, Run } from './report.ts';

interface Built {
  readonly cost: Cost;
  /** Per input port of the module, whether anything that is built depends on it. */
  readonly needs: readonly boolean[];
}

/** Of a network that has errors, and so cannot be built yet, what is drawn. */
export function totalsOf(root: Checked): Cost {
  if (root.counts.error > 0) return root.cost;
  const plan = planOf(root.linked, true);
  const all = plan.steps.filter((step) => step.portOut >= 0).map(() => true);
  return walk(plan, root, all).cost;
}

const cache = new WeakMap<Checked, Map<string, Built>>();

/** The inside of an instance; `wanted` tells of each output port whether anything depends on it. */
function inside(checked: Checked, wanted: readonly boolean[]): Built {
  const known = cache.get(checked) ?? new Map<string, Built>();
  cache.set(checked, known);
  const key = wanted.map(Number).join('');
  const built = known.get(key) ?? walk(planOf(checked.linked, false), checked, wanted);
  known.set(key, built);
  return built;
}

const none: readonly boolean[] = [];
const first: boolean[] = [true];

/** Against the data: each block is built if one behind it asks for what flows out of it. */
function walk({ steps, sources, outlets }: Plan, checked: Checked, wanted: readonly boolean[]): Built {
  const cost = { ...free };
  const needs: boolean[] = [];
  /** Per step, which of its outputs are asked for: almost all have one. */
  const asked: (boolean[] | undefined)[] = Array.from({ length: steps.length });
  const ask = ({ start, end }: Step, port: number): void => {
    const from = start + port < end ? (sources[start + port] as number) : -1;
    if (from < 0) return;
    const outlet = outlets[start + port] as number;
    const before = asked[from];
    if (outlet === 0 && !before) asked[from] = first;
    else if (!before?.[outlet]) {
      // The shared one is copied once, for a block of several outputs.
      const own = before && before !== first ? before : [...(before ?? none)];
      own[outlet] = true;
      asked[from] = own;
    }
  };
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i] as Step;
    const outs = asked[i] ?? none;
    const result = checked.blocks.get(step.id) as BlockResult;
    const isAsked = outs.length > 0;
    if (step.portIn >= 0) needs[step.portIn] = isAsked;
    else if (step.portOut >= 0) {
      if (wanted[step.portOut]) ask(step, 0);
    } else if (result.bypassed) {
      if (isAsked) ask(step, 0);
    } else if (result.runs?.[0]?.checked) {
      const built = iterated(result.runs, step, outs);
      add(cost, built.cost, 1);
      for (let port = 0; port < step.end - step.start; port++) if (built.needs[port]) ask(step, port);
    } else if (isAsked || step.ports?.outputs === 0) {
      add(cost, result.cost, 1);
      for (let port = 0; port < step.end - step.start; port++) ask(step, port);
    }
  }
  return { cost, needs };
}

/** An instance from its last iteration to its first: each is asked for what the one behind it needs. */
function iterated(runs: readonly Run[], { ports }: Step, outs: readonly boolean[]): Built {
  const cost = { ...free };
  let wanted: readonly boolean[] = Array.from(
    { length: ports?.outputs as number },
    (_, i) => outs[i] === true,
  );
  for (const run of runs.toReversed())
    for (let left = run.times; left > 0; ) {
      const built = inside(run.checked as Checked, wanted);
      // One that needs what it is asked for is like all those before it; a single instance has no other.
      const alike = run.times === 1 || built.needs[0] === wanted[0] ? left : 1;
      add(cost, built.cost, alike);
      left -= alike;
      wanted = built.needs;
    }
  return { cost, needs: wanted };
}

function add(sum: { -readonly [Each in keyof Cost]: number }, cost: Cost, times: number): void {
  sum.params += times * cost.params;
  sum.nonTrainable += times * cost.nonTrainable;
  sum.macs += times * cost.macs;
  sum.activations += times * cost.activations;
}
