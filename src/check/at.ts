/**
 * From a path to what check says there. A path holds the ids of instances from the root down, with an iteration where it
 * matters (`more:2`); a first step `@key` names a definition that is looked at by itself, used or not.
 */
import type { Path } from '../graph/project.ts';
import { link } from './link.ts';
import { checkModule } from './module.ts';
import { blockOf } from './name.ts';
import { defaults } from './params.ts';
import type { Checked, Problem, Report } from './report.ts';

/** `more:2` as id and iteration; without a number it is the first. */
export function stepOf(step: string): readonly [id: string, iteration: number] {
  const [id = '', iteration] = step.split(':');
  return [id, Number(iteration ?? 1)];
}

export const idOf = (step: string): string => stepOf(step)[0];

/** The first step of a path that leads into a definition by itself. */
export const alone = (key: string): string => `@${key}`;

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
    if (level === 0 && step.startsWith('@')) {
      const key = step.slice(1);
      if (!Object.hasOwn(project.modules, key)) return undefined;
      const linked = link({ ...project, root: key });
      checked = checkModule(linked, defaults(linked.module.params), []);
    } else checked = inner(checked, ...stepOf(step));
    if (!checked) return undefined;
  }
  return checked;
}

/** A bypassed instance was not checked inside: its definition is, for what arrives. */
function inner(checked: Checked, id: string, iteration: number): Checked | undefined {
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

/**
 * The problems in and below the module at a path. Equal instances share their findings, which are listed at the first:
 * so a problem stands here too where it stands in the same result.
 */
export function problemsAt(report: Report, checked: Checked): readonly ProblemHere[] {
  if (checked === report.root) return report.problems.map((problem) => ({ problem, way: problem.at }));
  return report.problems.flatMap((problem) => {
    let at: Checked | undefined = report.root;
    for (const [level, step] of problem.at.entries()) {
      at = at && runAt(at, ...stepOf(step));
      if (at === checked) return [{ problem, way: problem.at.slice(level + 1) }];
    }
    return [];
  });
}
