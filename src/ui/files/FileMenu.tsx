/** Where documents come from and go: templates, a new one, files, and the drafts that this browser keeps. */
import { useRef } from 'react';
import { openDraft, useAutosave } from '../../state/autosave.ts';
import { blank } from '../../state/blank.ts';
import { useProject } from '../../state/project.ts';
import { showGallery } from '../gallery/shown.ts';
import { ago } from './ago.ts';
import { shareLink } from './link.ts';
import { Divider, Menu, Row, Words } from './Menu.tsx';
import { openFiles } from './open.ts';
import { saveProject } from './save.ts';

/** Drafts that the menu lists. */
const LISTED = 8;
const mac = /mac|iphone|ipad/i.test(navigator.userAgent);

export function FileMenu() {
  const file = useRef<HTMLInputElement>(null);
  const open = useProject((state) => state.open);
  const recent = useAutosave((state) => state.recent);
  const listed = recent.slice(0, LISTED);
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    // Emptied, so that the same file can be opened once more.
    input.value = '';
    if (files.length) void openFiles(files);
  };
  return (
    <>
      <Menu label="File">
        <Row press={() => open(blank())}>New</Row>
        <Row press={() => void showGallery()}>Templates…</Row>
        <Row press={() => file.current?.click()} note="A project file, or a TensorFlow.js model made here">
          Open…
        </Row>
        <Row press={() => void saveProject()} end={mac ? '⌘S' : 'Ctrl+S'}>
          Save project
        </Row>
        <Row press={() => void shareLink()}>Copy share link</Row>
        {listed.length > 0 && (
          <>
            <Divider />
            <Words>Drafts kept in this browser</Words>
            {listed.map((draft) => (
              <Row key={draft.id} press={() => void openDraft(draft)} end={ago(draft.time, Date.now())}>
                {draft.name || 'Untitled'}
              </Row>
            ))}
          </>
        )}
      </Menu>
      <input
        ref={file}
        type="file"
        multiple
        accept=".json,.zip,.bin"
        hidden
        aria-label="Project file or model.json"
        onChange={(event) => take(event.target)}
      />
    </>
  );
}
