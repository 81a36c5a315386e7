/** Where documents come from and go: templates, a new one, files, and the drafts that this browser keeps. */
import { Menu } from './Menu.tsx';
import { openFiles } from './open.ts';
import { pickerId } from './picker.ts';

const sheet = async () => (await import('./FileSheet.tsx')).FileSheet;

export function FileMenu() {
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    // Emptied, so that the same file can be opened once more.
    input.value = '';
    if (files.length) void openFiles(files);
  };
  return (
    <>
      <Menu label="File" load={sheet} />
      <input
        id={pickerId}
        type="file"
        multiple
        hidden
        aria-label="Project file or model.json"
        onChange={(event) => take(event.target)}
      />
    </>
  );
}
