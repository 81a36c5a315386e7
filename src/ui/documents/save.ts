/** Writes files for the person: the project, again into the same file where the browser can, and what is exported. */
import type { Editor } from '../../editor/editor.ts';
import type { NamedBytes } from '../../formats/format.ts';
import { stem } from '../../formats/stem.ts';
import { project } from '../../formats/table.ts';
import type { Project } from '../../graph/project.ts';

interface Writable {
  readonly name: string;
  readonly createWritable: () => Promise<{
    write: (bytes: NamedBytes['bytes']) => Promise<void>;
    close: () => Promise<void>;
  }>;
}

/** Not in TypeScript's library: only Chromium has it. */
type SavePicker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<Writable>;

/** The file of each draft that was saved in this visit. */
const cache = new WeakMap<Editor, Map<string, Writable>>();

function filesOf(editor: Editor): Map<string, Writable> {
  const known = cache.get(editor) ?? new Map<string, Writable>();
  cache.set(editor, known);
  return known;
}

/** Has the browser save a file among its downloads. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Later: some browsers read it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export async function downloadProject(editor: Editor): Promise<void> {
  const { name, bytes } = await printed(editor.document.getState().history.now);
  download(new Blob([bytes], { type: 'application/json' }), name);
}

/** Ctrl+S: into the file that was chosen before, else into one that is chosen now, else among the downloads. */
export async function saveProject(editor: Editor): Promise<void> {
  const { history, draft } = editor.document.getState();
  const saved = filesOf(editor);
  const picker = (window as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  const { say } = editor.notice;
  if (!picker) {
    await downloadProject(editor);
    return;
  }
  try {
    const file =
      saved.get(draft) ??
      (await picker({
        suggestedName: `${stem(history.now.name)}${project.ending}`,
        types: [{ description: 'Netloom project', accept: { 'application/json': ['.json'] } }],
      }));
    const stream = await file.createWritable();
    await stream.write((await printed(history.now)).bytes);
    await stream.close();
    saved.set(draft, file);
    say(`Saved to ${file.name}.`);
  } catch (error) {
    // Closing the picker is no failure.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    saved.delete(draft);
    await downloadProject(editor);
  }
}

async function printed(document: Project): Promise<NamedBytes> {
  const [file] = await project.write(document, stem(document.name));
  return file as NamedBytes;
}
