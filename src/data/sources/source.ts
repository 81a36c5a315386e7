/**
 * The contract of a data source: what it is called, what may be set for it, which files are its own, and how it loads. A
 * source is one file that calls `source({…})`, and one line in `table.ts`. What loading needs is imported when it loads:
 * who only lists the sources does not pay for it. What is wrong with a person's files is returned as a sentence.
 */
import type { Param, Resolved, Scalar } from '../../blocks/param.ts';
import type { DataFacts, Dataset, NamedFile, Problem } from '../dataset.ts';

/** As much of a file as tells what it is. */
export interface Glimpse {
  readonly name: string;
  /** Its first `GLIMPSE` bytes, or more. */
  readonly head: Uint8Array;
}

export const GLIMPSE = 64;

export interface Match {
  /** From 0, not at all, to 1, certain. */
  readonly sure: number;
  /** Names of the files that it would take; others beside them are passed over. */
  readonly names: readonly string[];
}

export interface Asked<R> {
  /** What the person calls the data. */
  readonly name: string;
  readonly values: R;
  readonly files: readonly NamedFile[];
  /** No more training images than this are wanted; a source may give more, and they are taken from. */
  readonly limit: number;
}

/** Is waited for, so it may let messages in. */
export type Progress = (done: number, total: number) => void | Promise<void>;

export interface SourceSpec<P extends readonly Param[], R = Resolved<P>> {
  /** Key in documents and messages; never changes. */
  readonly id: string;
  readonly label: string;
  /** One sentence on where the images come from. */
  readonly about: string;
  readonly params: P;
  /** What is known before loading, of a source that makes its images; absent where files say it. */
  readonly facts?: DataFacts;
  readonly match: (files: readonly Glimpse[]) => Match;
  readonly load: (asked: Asked<R>, tell: Progress) => Promise<Dataset | Problem>;
}

/** A source whose parameter types are forgotten, as the table and generic code hold it. */
export type Source = SourceSpec<readonly Param[], Readonly<Record<string, Scalar>>>;

/** Keeps the parameter types while the loading is written, and forgets them at the table's edge. */
export function source<const P extends readonly Param[]>(spec: SourceSpec<P>): Source {
  return spec as unknown as Source;
}

/** Of a source that takes no files. */
export const noFiles: Match = { sure: 0, names: [] };

/** Takes the files that `is` its own, and is as sure as that says; not at all where there are none. */
export function matching(files: readonly Glimpse[], sure: number, is: (file: Glimpse) => boolean): Match {
  const names = files.filter(is).map(({ name }) => name);
  return { sure: names.length > 0 ? sure : 0, names };
}
