/** Every data source, in the order in which they are offered. Adding one is one file and one line here. */
import { digits } from './digits.ts';
import { idx } from './idx.ts';
import { optdigits } from './optdigits.ts';
import type { Glimpse, Source } from './source.ts';

const all: readonly Source[] = [digits, idx, optdigits];

export const sources: ReadonlyMap<string, Source> = new Map(all.map((each) => [each.id, each]));

/** The source that knows these files best, with the names of those it would take; null where none knows any. */
export function recognise(
  files: readonly Glimpse[],
): { readonly source: Source; readonly names: readonly string[] } | null {
  const found = all.map((source) => ({ source, ...source.match(files) }));
  const best = found.reduce((a, b) => (b.sure > a.sure ? b : a));
  return best.sure > 0 ? best : null;
}

/** What data files may be, in words: `IDX files or …`. */
export const kindsOfFiles: string = all
  .filter(({ facts }) => !facts)
  .map(({ label }) => label)
  .join(' or ');
