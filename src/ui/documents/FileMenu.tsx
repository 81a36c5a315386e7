/** Where documents come from and go: templates, a new one, files, and the drafts that this browser keeps. */

import { Menu } from '../controls/Menu.tsx';
import { useEditor } from '../editor.ts';
import { openFiles } from './open.ts';
import { offerPicker } from './picker.ts';

const sheet = async () => (await import('./FileSheet.tsx')).FileSheet;

export function FileMenu() {
  const editor = useEditor();
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    // Emptied, so that the same file can be opened once more.
    input.value = '';
    if (files.length) void openFiles(editor, files);
  };
  return (
    <>
      <Menu label="File" load={sheet} />
      <input
        ref={(field) => offerPicker(editor, field)}
        type="file"
        multiple
        hidden
        aria-label="Project file or model.json"
        onChange={(event) => take(event.target)}
      />
    </>
  );
}
