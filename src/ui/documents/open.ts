/** Opens what a person gives: a project file, a tfjs `model.json`, or a zip that holds one. The open document stays where it fails. */
import type { Editor } from '../../editor/editor.ts';
import type { Project } from '../../graph/project.ts';
import { chooseOwnFiles, mayBeData } from '../../state/ownFiles.ts';

type Opened = { readonly project: Project } | { readonly problem: string };

/** Largest `model.json` within a zip, bytes. */
const MOST = 20_000_000;

/** Opens the document among the files, or takes them as images where they look like images. Says what is wrong. */
export async function openFiles(editor: Editor, files: readonly File[]): Promise<void> {
  const chosen = files.find(({ name }) => /\.(json|zip)$/i.test(name)) ?? files[0];
  if (!chosen) return;
  if (files.every(({ name }) => mayBeData(name))) {
    editor.panels.show('data');
    await chooseOwnFiles(files);
    return;
  }
  const opened = await read(chosen);
  if ('problem' in opened) {
    editor.notice.say(`${chosen.name} was not opened. ${opened.problem}`, 'bad');
    return;
  }
  editor.document.open(opened.project);
  editor.notice.say(`Opened ${opened.project.name} from ${chosen.name}.`);
}

async function read(file: File): Promise<Opened> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // PK\x03\x04: a zip, whatever it is called.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await fromZip(bytes);
    return await fromText(bytes);
  } catch {
    return { problem: 'The browser could not read it. Choose it again.' };
  }
}

async function fromZip(bytes: Uint8Array): Promise<Opened> {
  const { unzipSync } = await import('fflate');
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /\.json$/i.test(name) && originalSize <= MOST,
    });
  } catch {
    return { problem: 'It is a damaged zip file. Download or pack it again.' };
  }
  const names = Object.keys(entries);
  const name = names.find((each) => /(^|\/)model\.json$/i.test(each)) ?? names[0];
  const entry = name === undefined ? undefined : entries[name];
  if (!entry)
    return { problem: 'A zip needs a model.json or a project file but it holds none. Choose another file.' };
  return fromText(entry);
}

async function fromText(bytes: Uint8Array): Promise<Opened> {
  const { openText } = await import('../../formats/open.ts');
  return openText(new TextDecoder().decode(bytes));
}
