/** Opens what a person gives: a file of any format that holds a network, or a zip with one. The open document stays where it fails. */
import type { Editor } from '../../editor/editor.ts';
import { chooseOwnFiles, mayBeData } from '../../editor/training/own-files.ts';
import { glimpsed, type OpenedFile } from '../../formats/format.ts';

/** Opens the document among the files, or takes them as images where they look like images. Says what is wrong. */
export async function openFiles(editor: Editor, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  if (files.every(({ name }) => mayBeData(name))) {
    editor.panels.show('data');
    await chooseOwnFiles(editor.data, files);
    return;
  }
  const chosen = await documentOf(files);
  if (!chosen) return;
  const opened = await read(chosen);
  if ('problem' in opened) {
    editor.notice.say(`${chosen.name} was not opened. ${opened.problem}`, 'bad');
    return;
  }
  editor.document.open(opened.project);
  editor.notice.say(`Opened ${opened.project.name} from ${chosen.name}.`);
}

/** The one that looks like a document. What cannot be read is refused when it is opened. */
async function documentOf(files: readonly File[]): Promise<File | undefined> {
  try {
    const { documentAmong, glimpse } = await import('../../formats/open.ts');
    const read = async (file: File) =>
      glimpse({ name: file.name, bytes: await bytesOf(file.slice(0, glimpsed)) });
    return files[documentAmong(await Promise.all(files.map(read)))];
  } catch {
    return files[0];
  }
}

async function read(file: File): Promise<OpenedFile> {
  try {
    const { openFile } = await import('../../formats/open.ts');
    return await openFile({ name: file.name, bytes: await bytesOf(file) });
  } catch {
    return { problem: 'The browser could not read it. Choose it again.' };
  }
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
