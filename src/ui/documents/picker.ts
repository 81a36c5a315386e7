/** The browser's own dialog for files, behind a field that stands hidden in the page. */
import { pickerId } from '../controls/marks.ts';

/** Offers files with these endings. */
export function pickFile(endings: readonly string[]): void {
  const field = document.getElementById(pickerId);
  if (!(field instanceof HTMLInputElement)) return;
  field.accept = endings.join();
  field.click();
}
