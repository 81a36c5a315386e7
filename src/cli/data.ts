/** The images that `--data` names: the made digits, or a folder of IDX files. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { DataFacts, DataSource, Dataset, NamedFile } from '../data/dataset.ts';
import { readOptdigits } from '../data/digits/optdigits.ts';
import { writeIdx } from '../data/idx.ts';
import { loadDataset } from '../data/load.ts';
import { type Io, Refused, WrongUse } from './command.ts';

/** How many digits are made where `--limit` says nothing. */
const digitCount = 60_000;

export function sourceOf(name: string, limit: number | undefined, seed: number, io: Io): DataSource {
  if (name === 'digits') return { kind: 'digits', count: limit ?? digitCount, seed };
  const folder = resolve(io.cwd, name);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new WrongUse(`--data needs “digits” or a folder of IDX files, but there is no folder ${folder}.`);
  const table = join(folder, 'digits.csv');
  if (existsSync(table)) return { kind: 'idx', name: basename(folder), files: realDigits(table) };
  const files = readdirSync(folder)
    .map((file): [string, string] => [file, join(folder, file)])
    .filter(([, path]) => statSync(path).isFile() && looksLikeIdx(path))
    .map(([file, path]): NamedFile => ({ name: file, bytes: readFileSync(path) }));
  if (files.length === 0)
    throw new Refused(
      `${folder} needs IDX files, plain or gzip, but has none. Put an images file and a labels file into it.`,
    );
  return { kind: 'idx', name: basename(folder), files, ...(limit !== undefined && { limit }) };
}

/** The UCI's 8 × 8 digits, brought to the form of ours, as a test set: what no model here was trained on. */
function realDigits(path: string): readonly NamedFile[] {
  const read = readOptdigits(readFileSync(path, 'utf8'));
  if ('problem' in read) throw new Refused(`${path}: ${read.problem}`);
  return [
    { name: 'test-images-idx3-ubyte', bytes: writeIdx(read.pixels, [read.count, 28, 28]) },
    { name: 'test-labels-idx1-ubyte', bytes: writeIdx(read.labels, [read.count]) },
  ];
}

/** gzip, or IDX of unsigned bytes: other files in the folder are passed over. */
function looksLikeIdx(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(3);
  readSync(file, head, 0, 3, 0);
  closeSync(file);
  return head.readUInt16BE(0) === 0x1f8b || head.readUIntBE(0, 3) === 0x000008;
}

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
