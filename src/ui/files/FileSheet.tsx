/** The rows of the File menu: a new document, templates, files, the link, and the drafts that this browser keeps. */
import { openable } from '../../formats/table.ts';
import { openDraft, useAutosave } from '../../state/autosave.ts';
import { blank } from '../../state/blank.ts';
import { useProject } from '../../state/project.ts';
import { showGallery } from '../gallery/shown.ts';
import { ago } from './ago.ts';
import { shareLink } from './link.ts';
import { Divider, MenuSheet, Row, Words } from './MenuSheet.tsx';
import { pickFile } from './picker.ts';
import { saveProject } from './save.ts';

/** Drafts that the menu lists. */
const LISTED = 8;
const mac = /mac|iphone|ipad/i.test(navigator.userAgent);

export function FileSheet() {
  const open = useProject((state) => state.open);
  const recent = useAutosave((state) => state.recent);
  const listed = recent.slice(0, LISTED);
  return (
    <MenuSheet label="File">
      <Row press={() => open(blank())}>New</Row>
      <Row press={() => void showGallery()}>Templates…</Row>
      <Row press={() => pickFile(openable)} note="A project file, or a TensorFlow.js model made here">
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
    </MenuSheet>
  );
}
