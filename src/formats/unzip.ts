/** Finds the document in a zip. Only that one entry is unpacked, and only if it says that it is no larger than a file may be. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { NamedBytes } from './format.ts';
import { longestModel } from './tfjs/open.ts';

const megabytes = (n: number): string => `${(n / 1e6).toFixed(1).replace(/\.0$/, '')} MB`;

/** How zips begin: those with a file, and the empty one. */
export const isZip = (head: string): boolean =>
  head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006');

/** The `model.json` in a zip, or else the first JSON file, whatever folder it lies in. Never throws. */
export function documentIn(bytes: Uint8Array): NamedBytes | { readonly problem: string } {
  try {
    const entries: UnzipFileInfo[] = [];
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry);
        return false;
      },
    });
    const documents = entries.filter(({ name }) => /\.json$/i.test(name));
    const found = documents.find(({ name }) => /(^|\/)model\.json$/i.test(name)) ?? documents[0];
    if (!found)
      return {
        problem: 'A zip needs a model.json or a project file but it holds none. Choose another file.',
      };
    const { name, originalSize } = found;
    if (originalSize > longestModel)
      return {
        problem: `A zip needs a file of at most ${megabytes(longestModel)} but its ${name} has ${megabytes(originalSize)}. Choose another file.`,
      };
    // A name may stand there twice: only the first time counts. What is longer than it said is cut off.
    let taken = false;
    const unpacked = unzipSync(bytes, {
      filter: (entry) => {
        const take = !taken && entry.name === name;
        taken ||= take;
        return take;
      },
    });
    return { name, bytes: (unpacked[name] as Uint8Array).slice() };
  } catch {
    return { problem: 'It is a damaged zip file. Download or pack it again.' };
  }
}
