/** The images that `--data` names: a source that makes them, or a folder or file in which a source finds its own. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Scalar } from '../blocks/param.ts';
import { defaultsOf } from '../blocks/param-bounds.ts';
import type { DataFacts, DataSource, Dataset } from '../data/dataset.ts';
import { loadDataset } from '../data/load.ts';
import { GLIMPSE, type Glimpse, type Source } from '../data/sources/source.ts';
import { kindsOfFiles, recognise, sources } from '../data/sources/table.ts';
import { type Io, Refused, WrongUse } from './command.ts';

/** How many images are made where `--limit` says nothing. */
const madeCount = 60_000;

export function sourceOf(name: string, limit: number | undefined, seed: number, io: Io): DataSource {
  const making = sources.get(name);
  if (making?.facts) return made(making, { count: limit ?? madeCount, seed });
  const path = resolve(io.cwd, name);
  if (!existsSync(path)) {
    const makers = [...sources.values()].filter(({ facts }) => facts).map(({ id }) => `“${id}”`);
    throw new WrongUse(
      `--data needs ${makers.join(' or ')} or a folder of images (${kindsOfFiles}), but there is no folder ${path}.`,
    );
  }
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const files = folder === path ? readdirSync(folder) : [basename(path)];
  const found = recognise(files.filter((file) => statSync(join(folder, file)).isFile()).map(glimpse(folder)));
  if (!found)
    throw new Refused(
      `${path} needs ${kindsOfFiles} but has none. Put an images file and a labels file of IDX into it.`,
    );
  return {
    source: found.source.id,
    name: basename(path),
    values: defaultsOf(found.source.params),
    files: found.names.map((file) => ({ name: file, bytes: readFileSync(join(folder, file)) })),
    ...(limit !== undefined && { limit }),
  };
}

/** `given` as far as the source has such parameters. */
function made({ id, label, params }: Source, given: Readonly<Record<string, Scalar>>): DataSource {
  const set = params.filter((param) => param.id in given).map((param) => [param.id, given[param.id]]);
  return { source: id, name: label, values: { ...defaultsOf(params), ...Object.fromEntries(set) } };
}

/** Files can be large: only their beginning is read before one of them is taken. */
const glimpse =
  (folder: string) =>
  (name: string): Glimpse => {
    const file = openSync(join(folder, name), 'r');
    const head = new Uint8Array(GLIMPSE);
    const length = readSync(file, head, 0, GLIMPSE, 0);
    closeSync(file);
    return { name, head: head.subarray(0, length) };
  };

/** What is known of a document's data without loading it. */
export const knownFacts = (id = ''): DataFacts | undefined => sources.get(id)?.facts;

export async function load(source: DataSource): Promise<Dataset> {
  const data = await loadDataset(source);
  if ('problem' in data) throw new Refused(data.problem);
  return data;
}

export const factsOf = ({ name, train, classes }: Dataset): DataFacts => ({
  name,
  image: train.shape,
  classes,
});
