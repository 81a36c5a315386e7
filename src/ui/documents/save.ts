/** Writes files for the person: the project, again into the same file where the browser can, and what is exported. */
import type { Editor } from '../../editor/editor.ts';
import type { Project } from '../../graph/project.ts';

interface Writable {
  readonly name: string;
  readonly createWritable: () => Promise<{
    write: (text: string) => Promise<void>;
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

/** A file name from the document's own: `LeNet-5 (1998)` gives `lenet-5-1998`. */
export const slug = (name: string): string =>
  name
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'network';

export const projectFile = (project: Project): string => `${slug(project.name)}.netloom.json`;

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
  const project = editor.document.getState().history.now;
  download(new Blob([await print(project)], { type: 'application/json' }), projectFile(project));
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
        suggestedName: projectFile(history.now),
        types: [{ description: 'Netloom project', accept: { 'application/json': ['.json'] } }],
      }));
    const stream = await file.createWritable();
    await stream.write(await print(history.now));
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

async function print(project: Project): Promise<string> {
  const { printProject } = await import('../../formats/project/print.ts');
  return printProject(project);
}
