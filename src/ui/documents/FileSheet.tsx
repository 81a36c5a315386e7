/** The rows of the File menu: a new document, templates, files, the link, and the drafts that this browser keeps. */

import { blank } from '../../editor/document/blank.ts';
import { openable } from '../../formats/table.ts';
import { Divider, MenuSheet, Row, Words } from '../controls/MenuSheet.tsx';
import { useDrafts, useEditor, useKeyNames } from '../editor.ts';
import { ago } from './ago.ts';
import { shareLink } from './link.ts';
import { pickFile } from './picker.ts';
import { saveProject } from './save.ts';

/** Drafts that the menu lists. */
const LISTED = 8;

export function FileSheet() {
  const editor = useEditor();
  const keys = useKeyNames();
  const recent = useDrafts((state) => state.recent);
  const listed = recent.slice(0, LISTED);
  return (
    <MenuSheet label="File">
      <Row press={() => editor.document.open(blank())}>New</Row>
      <Row press={() => editor.sheets.show({ what: 'templates' })}>Templates…</Row>
      <Row press={() => pickFile(editor, openable)} note="A project file, or a TensorFlow.js model made here">
        Open…
      </Row>
      <Row press={() => void saveProject(editor)} end={keys('Mod+S')}>
        Save project
      </Row>
      <Row press={() => void shareLink(editor)}>Copy share link</Row>
      {listed.length > 0 && (
        <>
          <Divider />
          <Words>Drafts kept in this browser</Words>
          {listed.map((draft) => (
            <Row
              key={draft.id}
              press={() => void editor.drafts.open(draft)}
              end={ago(draft.time, Date.now())}
            >
              {draft.name || 'Untitled'}
            </Row>
          ))}
        </>
      )}
    </MenuSheet>
  );
}
