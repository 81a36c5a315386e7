/** The browser's own dialog for files, behind a field that stands hidden in the page: each editor has its own. */
import type { Editor } from '../../editor/editor.ts';

const fields = new WeakMap<Editor, HTMLInputElement>();

/** To be called with the field as soon as it is there. */
export function offerPicker(editor: Editor, field: HTMLInputElement | null): void {
  if (field) fields.set(editor, field);
}

/** Offers files with these endings. */
export function pickFile(editor: Editor, endings: readonly string[]): void {
  const field = fields.get(editor);
  if (!field) return;
  field.accept = endings.join();
  field.click();
}
