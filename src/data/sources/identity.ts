/** When two sources are the same, for a document, which keeps no files, and for who has loaded one of them. */
import type { DataSource } from '../dataset.ts';
import { hash } from '../random.ts';

/** What a document keeps of its data: `digits`, `idx:NAME`. */
export const documentId = ({ source, name, files }: DataSource): string =>
  files ? `${source}:${name}` : source;

/** What a document's data id says: a source, and what its files were called; no files where the source makes its images. */
export function readDocumentId(id: string): { readonly source: string; readonly files: string | null } {
  const at = id.indexOf(':');
  return at < 0 ? { source: id, files: null } : { source: id.slice(0, at), files: id.slice(at + 1) };
}

/** Sources with one key give the same data; files count by name, length and content. */
export function keyOf(from: DataSource): string {
  const files = from.files?.map(({ name, bytes }) => {
    let sum = hash(name, bytes.length);
    for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) | 0;
    return sum;
  });
  const values = Object.entries(from.values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([documentId(from), values, from.limit ?? 'all', files ?? 'made']);
}
