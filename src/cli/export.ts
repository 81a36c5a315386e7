/** `export`: writes a network in any format that needs no page. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { volumes } from '../check/volumes.ts';
import { initialWeights } from '../compile/weights.ts';
import type { Format, FormatFrom, NamedBytes, Sources } from '../formats/format.ts';
import { stem } from '../formats/stem.ts';
import { figures } from '../formats/summary/markdown.ts';
import { formats } from '../formats/table.ts';
import { type Io, needed, parse, type Subcommand, WrongUse, wholeNumber } from './command.ts';
import { checkDocument, compileReport, type Document, openDocument, trainedWeights } from './document.ts';

/** A picture of the canvas needs the canvas. */
type Writable = Exclude<Format, FormatFrom<'drawing'>>;
const writable = formats.filter((format): format is Writable => format.needs !== 'drawing');
const ids = writable.map(({ id }) => id);

export const exportCommand: Subcommand = {
  usage: `export <graph.json|template> --to <${ids.join('|')}> [--seed N] -o <DIR|FILE>`,
  about:
    'with tfjs writes model.json and weights.bin for stock tfjs into DIR: initial weights of the seed, or those of a trained model.json; else one FILE',
  run: async (args, io) => {
    const { values, positionals } = parse(
      args,
      { to: { type: 'string' }, seed: { type: 'string' }, output: { type: 'string', short: 'o' } },
      1,
    );
    const to = needed('--to', values.to);
    const format = writable.find(({ id }) => id === to);
    if (!format) throw new WrongUse(`--to needs one of ${ids.join(', ')} but gets “${to}”.`);
    const output = resolve(io.cwd, needed('-o', values.output));
    if (values.seed !== undefined && format.needs !== 'model')
      throw new WrongUse(`--seed needs a format with weights but ${to} has none.`);
    const seed = values.seed === undefined ? undefined : wholeNumber('--seed', values.seed, 1, 0);
    const document = await openDocument(positionals[0] as string, io);
    if (format.needs === 'model') await writeModel(format, modelOf(document, seed), output, io);
    else writeFiles(format, await filesOf(format, document), output, io);
    return 0;
  },
};

function modelOf(document: Document, seed: number | undefined): Sources['model'] {
  const report = checkDocument(document);
  const model = compileReport(report);
  const weights =
    document.trained && seed === undefined
      ? trainedWeights(document.trained, model)
      : initialWeights(model, seed ?? 1);
  return { project: document.project, model, weights, labels: report.surroundings.data?.classes };
}

async function filesOf(
  format: Exclude<Writable, FormatFrom<'model'>>,
  document: Document,
): Promise<readonly NamedBytes[]> {
  const { project } = document;
  const name = stem(project.name);
  switch (format.needs) {
    case 'project':
      return format.write(project, name);
    case 'report':
      return format.write(checkDocument(document), name);
    case 'plate': {
      const { root, totals } = checkDocument(document);
      const plate = { title: project.name, line: figures(totals), volumes: volumes(root) };
      return format.write({ plate, theme: 'light' }, name);
    }
    default:
      return format satisfies never;
  }
}

/** Writes a model, after a sentence for each block that its format cannot say exactly. */
export async function writeModel(
  format: FormatFrom<'model'>,
  source: Sources['model'],
  output: string,
  io: Io,
): Promise<void> {
  for (const sentence of await format.inexact(source.model)) io.err(sentence);
  writeFiles(format, await format.write(source, stem(source.project.name)), output, io);
}

/** Several files go into a folder, which is made if need be; one is called as the person says, or stands in their folder. */
function writeFiles({ packed }: Format, files: readonly NamedBytes[], output: string, io: Io): void {
  const isFolder = packed || (existsSync(output) && statSync(output).isDirectory());
  mkdirSync(isFolder ? output : dirname(output), { recursive: true });
  for (const { name, bytes } of files) {
    const path = isFolder ? join(output, name) : output;
    writeFileSync(path, bytes);
    io.err(`${path} (${bytes.length.toLocaleString('en-US')} bytes)`);
  }
}
