/** `fix`: applies the fixes that check offers, one by name or all that are recommended, and writes the document. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyFix, offers } from '../check/fixes.ts';
import type { Problem, Report } from '../check/report.ts';
import { printProject } from '../formats/project/print.ts';
import type { Project } from '../graph/project.ts';
import { type Io, needed, parse, Refused, type Subcommand, WrongUse } from './command.ts';
import { checkDocument, openDocument } from './document.ts';

/** After so many rounds `--all` gives up. */
const mostRounds = 100;

export const fix: Subcommand = {
  usage: 'fix <graph.json> (--all | --code CODE --fix ID) -o FILE',
  about: 'repairs a network; --all takes the first fix of the first error until none is left',
  run: async (args, io) => {
    const { values, positionals } = parse(
      args,
      {
        all: { type: 'boolean' },
        code: { type: 'string' },
        fix: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
      1,
    );
    if (values.all ? values.code !== undefined || values.fix !== undefined : !values.code || !values.fix)
      throw new WrongUse('It needs either --all, or --code and --fix.');
    const file = resolve(io.cwd, needed('-o', values.output));
    const document = await openDocument(positionals[0] as string, io);
    const project = values.all
      ? fixAll(document.project, io)
      : fixOne(document.project, values.code as string, values.fix as string, io);
    writeFileSync(file, printProject(project));
    const after = checkDocument({ project });
    for (const { severity, message } of after.problems) if (severity === 'error') io.out(`error: ${message}`);
    return after.ok ? 0 : 1;
  },
};

function fixOne(project: Project, code: string, id: string, io: Io): Project {
  const report = checkDocument({ project });
  const problems = report.problems.filter((problem) => problem.code === code);
  const problem = problems.find((each) => offers(report, each).some((offer) => offer.id === id));
  if (problem) return apply(report, problem, id, io);
  const offered = [...new Set(problems.flatMap((each) => offers(report, each).map((offer) => offer.id)))];
  throw new Refused(
    problems.length === 0
      ? `The network has no problem “${code}”.`
      : `The problem “${code}” has no fix “${id}”. ${offered.length > 0 ? `Its fixes are ${offered.join(', ')}.` : 'It has none.'}`,
  );
}

/** The first error in data order that has a fix gets its first fix, and so on. */
function fixAll(project: Project, io: Io): Project {
  let now = project;
  for (let round = 0; round < mostRounds; round++) {
    const report = checkDocument({ project: now });
    const problem = report.problems.find(
      (each) => each.severity === 'error' && offers(report, each).length > 0,
    );
    if (!problem) return now;
    now = apply(report, problem, offers(report, problem)[0]?.id as string, io);
  }
  return now;
}

function apply(report: Report, problem: Problem, id: string, io: Io): Project {
  const label = offers(report, problem).find((offer) => offer.id === id)?.label ?? id;
  io.out(`${problem.message} → ${label}`);
  return applyFix(report, problem, id);
}
