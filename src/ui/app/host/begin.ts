/**
 * What happens when the page opens: the network in the address comes as a copy, else the document that was open last, else
 * LeNet-5 with the digits; from then on it is kept as a draft, and a file dropped on the page opens.
 */
import { first } from '../../../editor/document/templates.ts';
import type { Editor } from '../../../editor/editor.ts';
import { followLink, takeLink } from '../../documents/link.ts';
import { openFiles } from '../../documents/open.ts';

/** A database that hangs must not keep the page from opening, ms. */
const PATIENCE = 1500;

/** To be awaited before the first render, so that no other document flashes up. Never rejects. */
export async function begin(editor: Editor): Promise<void> {
  const { drafts, document: open, notice, templates } = editor;
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  const draft = await Promise.race([drafts.last(), late]);
  const linked = await takeLink(editor);
  if (linked) open.open(linked);
  else if (draft && draft.project.version === 1) await drafts.open(draft);
  else
    await templates.open(first, 'digits').catch(() => {
      notice.say('The first template could not be fetched. Reload the page.', 'bad');
    });
  const { flush } = drafts.start();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  window.addEventListener('pagehide', () => void flush());
  window.addEventListener('hashchange', () => void followLink(editor));
  document.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) void openFiles(editor, files);
  });
}

/** Files only: blocks are dragged by pointer events. */
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
