/** Where the page begins: the last draft, or the first template, is open before anything is drawn. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './ui/App.tsx';
import { startFiles } from './ui/files/start.ts';
import { rememberPanels } from './ui/panel/sizes.ts';
import './ui/theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
rememberPanels();
await startFiles();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
