/** `check`: shapes, costs and problems of a network, for a person or as JSON. */
import { showShape } from '../blocks/shape.ts';
import { offers } from '../check/fixes.ts';
import { leaves } from '../check/leaves.ts';
import { nameOf } from '../check/name.ts';
import type { Report } from '../check/report.ts';
import { markdown } from '../formats/summary/markdown.ts';
import { summary } from '../formats/summary/rows.ts';
import { type Io, parse, Refused, type Subcommand } from './command.ts';
import { checkDocument, openDocument } from './document.ts';

export const checkCommand: Subcommand = {
  usage: 'check <graph.json|template> [--json|--markdown]',
  about:
    'prints shapes, costs and problems; with --json as data, where a block’s id is its path joined by /; with --markdown the table of layers',
  run: async (args, io) => {
    const { values, positionals } = parse(
      args,
      { json: { type: 'boolean' }, markdown: { type: 'boolean' } },
      1,
    );
    const name = positionals[0] as string;
    if (!values.json) {
      const report = checkDocument(await openDocument(name, io));
      if (values.markdown) io.out(markdown(summary(report)).trimEnd());
      else print(report, io);
      return report.ok ? 0 : 1;
    }
    try {
      const report = checkDocument(await openDocument(name, io));
      io.out(JSON.stringify(asJson(report)));
      return report.ok ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      io.out(JSON.stringify(refused(error.message)));
      return 1;
    }
  },
};

/** The report as other people's scripts read it. Blocks are the expanded leaves, in data order. */
export function asJson(report: Report) {
  return {
    ok: report.ok,
    totals: report.totals,
    blocks: [...leaves(report.root)].map(({ path, block, checked, shape, cost }) => ({
      id: path.join('/'),
      name: nameOf(checked, block.id),
      kind: block.kind,
      output: shape,
      params: cost.params,
      nonTrainable: cost.nonTrainable,
      macs: cost.macs,
    })),
    problems: report.problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      at: problem.at,
      message: problem.message,
      why: problem.why,
      fixes: offers(report, problem).map(({ id, label }) => ({ id, label })),
    })),
  };
}

/** A file that cannot be opened, in the same form. */
const refused = (message: string) => ({
  ok: false,
  totals: { params: 0, nonTrainable: 0, macs: 0, activations: 0 },
  blocks: [],
  problems: [
    {
      code: 'refused',
      severity: 'error',
      at: [],
      message,
      why: 'Only a document that can be read in full can be checked.',
      fixes: [],
    },
  ],
});

const count = (n: number): string => n.toLocaleString('en-US');

function print(report: Report, io: Io): void {
  const rows = [...leaves(report.root)].map(({ path, block, checked, shape, cost }) => [
    path.join('/'),
    nameOf(checked, block.id),
    shape ? showShape(shape) : '?',
    count(cost.params + cost.nonTrainable),
    count(cost.macs),
  ]);
  table([['Block', 'Name', 'Output', 'Parameters', 'MACs'], ...rows], io);
  const { params, nonTrainable, macs, activations } = report.totals;
  io.out('');
  io.out(
    `${count(params)} parameters${nonTrainable > 0 ? ` and ${count(nonTrainable)} that are not trained` : ''}, ${count(macs)} multiply-accumulates, ${count(activations)} activations`,
  );
  printProblems(report, io);
}

export function printProblems(report: Report, io: Io): void {
  for (const problem of report.problems) {
    io.out(
      `${problem.severity}: ${problem.message} (${problem.code}${problem.at.length > 0 ? ` at ${problem.at.join('/')}` : ''})`,
    );
    for (const { id, label } of offers(report, problem)) io.out(`    --fix ${id}: ${label}`);
  }
  if (report.problems.length === 0) io.out('No problems.');
}

function table(rows: readonly (readonly string[])[], io: Io): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    io.out(
      row
        .map((cell, column) =>
          column < 3 ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number),
        )
        .join('  ')
        .trimEnd(),
    );
}
