/**
 * What happens when the page opens: the network in the address comes as a copy, else the document that was open last, else
 * LeNet-5 with the digits; from then on it is kept as a draft, and a file dropped on the page opens.
 */
import { drafts, lastDraft, openDraft, startAutosave } from '../../state/autosave.ts';
import { followDocument } from '../../state/data.ts';
import { useNotice } from '../../state/notice.ts';
import { useProject } from '../../state/project.ts';
import { followLink, takeLink } from './link.ts';
import { openFiles } from './open.ts';
import { first, openTemplate } from './templates.ts';

/** A database that hangs must not keep the page from opening, ms. */
const PATIENCE = 1500;

/** To be awaited before the first render, so that no other document flashes up. Never rejects. */
export async function startFiles(): Promise<void> {
  followDocument();
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  const draft = await Promise.race([lastDraft(drafts), late]);
  const linked = await takeLink();
  if (linked) useProject.getState().open(linked);
  else if (draft && draft.project.version === 1) await openDraft(draft);
  else
    await openTemplate(first, 'digits').catch(() => {
      useNotice.getState().say('The first template could not be fetched. Reload the page.', 'bad');
    });
  startAutosave();
  window.addEventListener('hashchange', () => void followLink());
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
}

/** Files only: blocks are dragged by pointer events. */
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

function over(event: DragEvent): void {
  if (holdsFiles(event)) event.preventDefault();
}

function drop(event: DragEvent): void {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length) void openFiles(files);
}
