/**
 * The fixes of a problem, each tried before it is offered: it must make the problem go away and break nothing at or above
 * the block. What it adds to the network's totals is read off the trial, so a button never promises what it does not do.
 */
import { addCosts, type Cost } from '../blocks/cost.ts';
import { cycles } from '../graph/cycles.ts';
import { detach } from '../graph/edit/modules/detach.ts';
import { editModule } from '../graph/edit/project.ts';
import { reached } from '../graph/order.ts';
import { idOf, type Path, stepOf } from '../graph/path.ts';
import type { Project } from '../graph/project.ts';
import { runAt } from './at.ts';
import { check } from './check.ts';
import type { Fix, Ground, Proposal } from './fix/fix.ts';
import { fixes } from './fix/table.ts';
import { identity } from './identity.ts';
import { instanceNoun } from './name.ts';
import type { Checked, FixOffer, Problem, Report } from './report.ts';

interface Tried {
  readonly offer: FixOffer;
  readonly project: Project;
  /** Errors that appear elsewhere, below the block. */
  readonly newErrors: number;
  readonly fallback: boolean;
}

const cache = new WeakMap<Report, Map<Problem, readonly Tried[]>>();

/** The first offer is the recommended one; none where the code has no fix that works here. */
export const offers = (report: Report, problem: Problem): readonly FixOffer[] =>
  tried(report, problem).map((each) => each.offer);

/** The document with the fix applied; the same document where the problem has no such offer. */
export const applyFix = (report: Report, problem: Problem, fixId: string): Project =>
  tried(report, problem).find((each) => each.offer.id === fixId)?.project ?? report.project;

function tried(report: Report, problem: Problem): readonly Tried[] {
  const here = cache.get(report) ?? new Map<Problem, readonly Tried[]>();
  cache.set(report, here);
  const before = here.get(problem);
  if (before) return before;
  const ground = groundOf(report, problem);
  const all = ground ? (fixes[problem.code] ?? []).flatMap((fix) => attempt(report, ground, fix)) : [];
  const some = all.filter((each) => !each.fallback);
  const list = (some.length > 0 ? some : all).sort(
    (a, b) => Number(a.newErrors > 0) - Number(b.newErrors > 0),
  );
  here.set(problem, list);
  return list;
}

/** Where the problem stands: the module, as checked for this instance, and the block. */
function groundOf(report: Report, problem: Problem): Ground | undefined {
  let checked: Checked = report.root;
  // The path of a problem of the document as a whole is empty; then there is no block.
  for (const step of problem.at.slice(0, -1)) {
    const inner = runAt(checked, ...stepOf(step));
    if (!inner) return undefined;
    checked = inner;
  }
  const [id] = stepOf(problem.at.at(-1) ?? '');
  const { module } = checked.linked;
  return { problem, project: report.project, checked, module, id, surroundings: report.surroundings };
}

/** The first proposal that breaks nothing, or the one that breaks the least. */
function attempt(report: Report, ground: Ground, fix: Fix): readonly Tried[] {
  let best: Tried | undefined;
  for (const proposal of [fix.propose(ground) ?? []].flat()) {
    if (proposal.module === ground.module && !proposal.modules) continue;
    const tried = attemptOne(report, ground, fix, proposal);
    if (tried && (!best || tried.newErrors < best.newErrors)) best = tried;
    if (best?.newErrors === 0) break;
  }
  return best ? [best] : [];
}

/** Tries a proposal on the definition, or, where other instances would suffer, on a definition of this instance's own. */
function attemptOne(report: Report, ground: Ground, fix: Fix, proposal: Proposal): Tried | undefined {
  const { key, module } = ground.checked.linked;
  const on = (project: Project, to: string, words: string): Tried | undefined => {
    const here = editModule(project, to, ({ name }) => ({ ...proposal.module, name }));
    const edited = { ...here, modules: { ...here.modules, ...proposal.modules } };
    const result = trial(report, ground, edited);
    const offer = result && { id: fix.id, label: proposal.label + words, adds: result.adds };
    return offer && { offer, project: edited, newErrors: result.newErrors, fallback: fix.fallback === true };
  };
  const own = detach(
    report.project,
    ground.problem.at.slice(0, -1).map((step) => idOf(step)),
  );
  const everywhere = own && proposal.alone ? undefined : on(report.project, key, inAll(report, ground));
  if (everywhere?.newErrors === 0) return everywhere;
  const here = own && on(own.project, own.key, ` in this ${instanceNoun(module.name)} alone`);
  return here && here.newErrors < (everywhere?.newErrors ?? Number.POSITIVE_INFINITY) ? here : everywhere;
}

/** What the edited document is like; undefined where the problem is still there or something at or above it broke. */
function trial(
  report: Report,
  { problem }: Ground,
  edited: Project,
): { readonly adds: Cost; readonly newErrors: number } | undefined {
  const after = check(edited, report.surroundings);
  const same = (other: Problem): boolean => other.code === problem.code && equal(other.at, problem.at);
  if (after.problems.some(same)) return undefined;
  const known = new Set(report.problems.map(identity));
  const fresh = after.problems.filter((each) => each.severity === 'error' && !known.has(identity(each)));
  if (fresh.some((each) => isAtOrAbove(each.at, problem.at, after.root))) return undefined;
  return { adds: addCosts(after.root.cost, report.root.cost, -1), newErrors: fresh.length };
}

const equal = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, i) => step === b[i]);

/**
 * Whether an error of the trial stands at the block, in it, around it, or at one that feeds it, at any depth: a fix acts
 * on the definition and so also on instances that come before this one.
 */
function isAtOrAbove(error: Path, at: Path, root: Checked): boolean {
  if (at.length === 0) return error.length === 0;
  let checked: Checked | undefined = root;
  for (const [level, step] of at.entries()) {
    const other = error[level];
    if (other === undefined || !checked) return true;
    const [id, iteration] = stepOf(step);
    const [otherId, otherIteration] = stepOf(other);
    if (id !== otherId) return reached(checked.linked.module, [id], true).has(otherId);
    if (iteration !== otherIteration) return otherIteration < iteration;
    checked = runAt(checked, id, iteration);
  }
  return true;
}

/** Inside an instance a fix acts on the definition, and so on every instance: the label says how many. */
function inAll(report: Report, ground: Ground): string {
  if (ground.problem.at.length < 2) return '';
  const { key, module } = ground.checked.linked;
  const { modules } = report.project;
  // Uses that go round in a cycle are no instances: nothing ever stands in them.
  const cycle = cycles(modules);
  const cyclic = (user: string): boolean => cycle.has(key) && cycle.get(user) === cycle.get(key);
  const instances = Object.entries(modules)
    .filter(([user]) => !cyclic(user))
    .flatMap(([, each]) => each.blocks)
    .filter((block) => block.kind === 'module' && block.module === key).length;
  return instances > 1 ? ` in all ${instances} ${instanceNoun(module.name)}s` : '';
}
