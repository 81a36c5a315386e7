/** Opens what the person named: a project file, a `model.json` that Netloom made, or a template. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { check } from '../check/check.ts';
import type { Report } from '../check/report.ts';
import { compile } from '../compile/compile.ts';
import type { Compiled, Weights } from '../compile/compiled.ts';
import type { DataFacts } from '../data/dataset.ts';
import { glimpse, openFile } from '../formats/open.ts';
import { longestModel, type ManifestGroup, readWeights } from '../formats/tfjs/open.ts';
import { isZip } from '../formats/unzip.ts';
import type { Project } from '../graph/project.ts';
import { type Io, Refused, WrongUse } from './command.ts';
import { knownFacts } from './data.ts';
import { templateFile, templateNames } from './templates.ts';

export interface Document {
  readonly project: Project;
  /** For a `model.json`: the folder in which it lies and what its weight files hold. */
  readonly trained?: { readonly folder: string; readonly weightsManifest: readonly ManifestGroup[] };
}

/** A file is taken before a template of the same name. */
export async function openDocument(name: string, io: Io): Promise<Document> {
  const path = resolve(io.cwd, name);
  const file = existsSync(path) && statSync(path).isFile() ? path : templateFile(name);
  if (!file)
    throw new WrongUse(
      `There is no file ${path}, and no template “${name}”. The templates are ${templateNames().join(', ')}.`,
    );
  if (statSync(file).size > longestModel)
    throw new Refused(`${name} is larger than any file that Netloom opens (${longestModel / 1e6} MB).`);
  const given = { name, bytes: readFileSync(file) };
  // Weights are read from the files beside a model.json, and in a zip there are none beside it.
  if (isZip(glimpse(given).head))
    throw new Refused(
      `A command needs a project file or a model.json but ${name} is a zip. Unpack it first.`,
    );
  const opened = await openFile(given);
  if ('problem' in opened) throw new Refused(`${name} cannot be opened. ${opened.problem}`);
  const { project, weightsManifest } = opened;
  return { project, ...(weightsManifest && { trained: { folder: dirname(file), weightsManifest } }) };
}

/** Checked with what is known of the data: the set given, or the one that the document chose. */
export function checkDocument({ project }: Document, data?: DataFacts): Report {
  const facts = data ?? knownFacts(project.data);
  return check(project, facts ? { data: facts } : {});
}

/** The compiled network, or the sentences of its errors. */
export function compileReport(report: Report): Compiled {
  if (report.ok) return compile(report);
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  throw new Refused(
    `The network has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}.\n${errors.map(({ message }) => `  ${message}`).join('\n')}`,
  );
}

/** The trained weights that lie beside a `model.json`. */
export function trainedWeights(trained: NonNullable<Document['trained']>, model: Compiled): Weights {
  const names = trained.weightsManifest.flatMap((group) => group.paths);
  const parts = names.map((name) => {
    const path = join(trained.folder, name);
    if (!existsSync(path))
      throw new Refused(`${path} is missing; model.json says that the weights are there.`);
    return readFileSync(path);
  });
  const read = readWeights(trained, Buffer.concat(parts), model);
  if ('problem' in read) throw new Refused(read.problem);
  return read.weights;
}
