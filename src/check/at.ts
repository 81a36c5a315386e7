/** From a path to what check says there. */
import { aloneKey, idOf, type Path, stepOf } from '../graph/path.ts';
import { link } from './link.ts';
import { checkModule } from './module.ts';
import { blockOf } from './name.ts';
import { defaults } from './params.ts';
import type { Checked, Problem, Report } from './report.ts';

/** The inside of one iteration of an instance, as it was checked; undefined where it has none. */
export function runAt(checked: Checked, id: string, iteration = 1): Checked | undefined {
  let left = iteration;
  for (const run of checked.blocks.get(id)?.runs ?? []) {
    if (left <= run.times) return run.checked;
    left -= run.times;
  }
  return undefined;
}

/** The module at a path, as checked for that instance; undefined where the path leads to none. */
export function checkedAt({ root, project }: Report, path: Path): Checked | undefined {
  let checked: Checked | undefined = root;
  for (const [level, step] of path.entries()) {
    const key = level === 0 ? aloneKey(step) : undefined;
    if (key !== undefined) {
      if (!Object.hasOwn(project.modules, key)) return undefined;
      const linked = link({ ...project, root: key });
      checked = checkModule(linked, defaults(linked.module.params), []);
    } else checked = insideOf(checked, ...stepOf(step));
    if (!checked) return undefined;
  }
  return checked;
}

/** The inside of an instance. A bypassed one was not checked inside: its definition is, for what arrives. */
export function insideOf(checked: Checked, id: string, iteration = 1): Checked | undefined {
  const run = runAt(checked, id, iteration) ?? runAt(checked, id);
  if (run) return run;
  const used = checked.linked.uses[blockOf(checked, id)?.module ?? ''];
  const result = checked.blocks.get(id);
  return used && checkModule(used, result?.params ?? defaults(used.module.params), result?.ins ?? []);
}

/** A problem in or below a module, with the way from there to its block; no way where it is of the module as a whole. */
export interface ProblemHere {
  readonly problem: Problem;
  readonly way: Path;
}

const none: readonly ProblemHere[] = [];
const listCache = new WeakMap<Report, ReadonlyMap<Checked, readonly ProblemHere[]>>();

/** By the result in which they stand: each problem under every module on the way to it. */
function listedBy(report: Report): ReadonlyMap<Checked, readonly ProblemHere[]> {
  const known = listCache.get(report);
  if (known) return known;
  const lists = new Map<Checked, ProblemHere[]>();
  const add = (at: Checked, here: ProblemHere): void => {
    const list = lists.get(at);
    if (list) list.push(here);
    else lists.set(at, [here]);
  };
  for (const problem of report.problems) {
    if (problem.at.length === 0) add(report.root, { problem, way: [] });
    let at: Checked | undefined = report.root;
    for (const [level, step] of problem.at.entries()) {
      if (!at) break;
      add(at, { problem, way: problem.at.slice(level) });
      at = runAt(at, ...stepOf(step));
    }
  }
  listCache.set(report, lists);
  return lists;
}

/**
 * The problems in and below a module. Equal instances share their findings, which are listed at the first: so a problem
 * stands here too where it stands in the same result.
 */
export const problemsAt = (report: Report, checked: Checked): readonly ProblemHere[] =>
  listedBy(report).get(checked) ?? none;

const ownCache = new WeakMap<readonly ProblemHere[], ReadonlyMap<string, readonly ProblemHere[]>>();

/** The problems that stand at blocks of the module itself, by block. */
function ownBy(report: Report, checked: Checked): ReadonlyMap<string, readonly ProblemHere[]> {
  const all = problemsAt(report, checked);
  const known = ownCache.get(all);
  if (known) return known;
  const lists = new Map<string, ProblemHere[]>();
  for (const here of all) {
    const [step] = here.way;
    if (step === undefined || here.way.length > 1) continue;
    const list = lists.get(idOf(step));
    if (list) list.push(here);
    else lists.set(idOf(step), [here]);
  }
  ownCache.set(all, lists);
  return lists;
}

/** The problems of one block of a module, then those inside it, which may be listed at an equal instance. */
export function problemsOf(report: Report, checked: Checked, id: string): readonly ProblemHere[] {
  const own = ownBy(report, checked).get(id) ?? [];
  const runs = checked.blocks.get(id)?.runs ?? [];
  let iteration = 1;
  const inside = runs.flatMap(({ checked: inner, times }) => {
    const step = runs.length > 1 || times > 1 ? `${id}:${iteration}` : id;
    iteration += times;
    return inner
      ? problemsAt(report, inner).map(({ problem, way }) => ({ problem, way: [step, ...way] }))
      : [];
  });
  return [...own, ...inside];
}
