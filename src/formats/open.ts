/** Opens a file of whichever format holds a graph, also out of a zip. */
import { type Glimpse, glimpsed, type NamedBytes, type OpenedFile } from './format.ts';
import { parseJson, parseProject } from './project/parse.ts';
import { formatOf, project } from './table.ts';
import { isModelJson, longestModel, openModelJson } from './tfjs/open.ts';
import { documentIn, isZip } from './unzip.ts';

type Given = Pick<NamedBytes, 'name'> & { readonly bytes: Uint8Array };

/** What is looked at of a file, given its first bytes or all of them. */
export const glimpse = ({ name, bytes }: Given): Glimpse => ({
  name,
  head: new TextDecoder().decode(bytes.subarray(0, glimpsed)),
});

/** Which of several files is the document: the first that says so, else the first zip, else the first that is called so. */
export function documentAmong(files: readonly Glimpse[]): number {
  const ways: readonly ((file: Glimpse) => boolean)[] = [
    (file) => formatOf(file)?.open !== undefined,
    ({ head }) => isZip(head),
    ({ name }) => project.extensions.some((extension) => name.toLowerCase().endsWith(extension)),
  ];
  return ways.map((way) => files.findIndex(way)).find((at) => at >= 0) ?? 0;
}

/** Never throws. `problem` is a sentence for the person. */
export async function openFile(file: Given): Promise<OpenedFile> {
  if (!isZip(glimpse(file).head)) return openPlain(file);
  const found = documentIn(file.bytes);
  return 'problem' in found ? found : openPlain(found);
}

async function openPlain(file: Given): Promise<OpenedFile> {
  const format = formatOf(glimpse(file));
  if (!format) return openText(new TextDecoder().decode(file.bytes));
  if (format.open) return format.open(file.bytes);
  return {
    problem: `A file to open needs to hold the network but this one is a “${format.label}” that Netloom wrote, which does not. Choose the project file.`,
  };
}

/** A text that does not say at once what it is: JSON with its members in another order, or something else entirely. */
function openText(text: string): OpenedFile {
  const read = parseJson(text, longestModel);
  if ('problem' in read) return read;
  // A project file is read once more, under its own and lower limit.
  return isModelJson(read.json) ? openModelJson(read.json) : parseProject(text);
}
