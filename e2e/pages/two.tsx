/** Two editors side by side, each a whole one of its own: what one does must leave the other as it was. */
import { createRoot } from 'react-dom/client';
import { App } from '../../src/ui/app/App.tsx';
import { openEditor } from '../../src/ui/app/host/open.ts';
import '../../src/ui/theme.css';

for (const root of document.querySelectorAll<HTMLElement>('[data-editor]')) {
  const { editor, camera } = openEditor(root);
  // Half a page has room for the canvas alone.
  editor.panels.showPalette(false);
  editor.panels.showInspector(false);
  await editor.templates.open('lenet-5', 'digits');
  createRoot(root).render(<App editor={editor} camera={camera} root={root} />);
}
