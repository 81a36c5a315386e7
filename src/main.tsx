/** Where the page begins: the last draft, or the first template, is open before anything is drawn. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/app/App.tsx';
import { begin } from './ui/app/host/begin.ts';
import { openEditor } from './ui/app/host/open.ts';
import { followTheme } from './ui/app/theme.ts';
import './ui/theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
followTheme();
const { editor, camera } = openEditor(document.body);
// Not awaited at the top: what `begin` fetches imports from the file in which this stands, and would wait for it for ever.
void begin(editor).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App editor={editor} camera={camera} root={document.body} />
    </StrictMode>,
  );
});
