/** `export`: writes a network as files that other tools load. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Compiled, Weights } from '../compile/compiled.ts';
import { initialWeights } from '../compile/weights.ts';
import { exportTfjs, inexact } from '../formats/tfjs/export.ts';
import type { Project } from '../graph/project.ts';
import { type Io, needed, parse, type Subcommand, WrongUse, wholeNumber } from './command.ts';
import { checkDocument, compileReport, openDocument, trainedWeights } from './document.ts';

export const exportCommand: Subcommand = {
  usage: 'export <graph.json|template> --to tfjs [--seed N] -o DIR',
  about:
    'writes model.json and weights.bin for stock tfjs; initial weights of the seed, or those of a trained model.json',
  run: async (args, io) => {
    const { values, positionals } = parse(
      args,
      { to: { type: 'string' }, seed: { type: 'string' }, output: { type: 'string', short: 'o' } },
      1,
    );
    if (needed('--to', values.to) !== 'tfjs') throw new WrongUse(`--to needs tfjs but gets “${values.to}”.`);
    const folder = needed('-o', values.output);
    const seed = wholeNumber('--seed', values.seed, 1, 0);
    const document = openDocument(positionals[0] as string, io);
    const report = checkDocument(document);
    const model = compileReport(report);
    const weights =
      document.trained && values.seed === undefined
        ? trainedWeights(document.trained, model)
        : initialWeights(model, seed);
    writeModel(document.project, model, weights, report.surroundings.data?.classes, folder, io);
    return 0;
  },
};

/** Writes `model.json` and `weights.bin` into a folder, which is made if need be, and says so. */
export function writeModel(
  project: Project,
  model: Compiled,
  weights: Weights,
  labels: readonly string[] | undefined,
  folder: string,
  io: Io,
): void {
  for (const sentence of inexact(model)) io.err(sentence);
  const target = resolve(io.cwd, folder);
  mkdirSync(target, { recursive: true });
  for (const { name, bytes } of exportTfjs(project, model, weights, labels).files) {
    writeFileSync(join(target, name), bytes);
    io.err(`${join(target, name)} (${bytes.length.toLocaleString('en-US')} bytes)`);
  }
}
