/** The document's name, which is typed where it stands, and whether the draft is kept. */

import { useState } from 'react';
import { renameProject } from '../../../graph/edit/project.ts';
import { SaveState } from '../../documents/SaveState.tsx';
import { useDocument, useEditor } from '../../editor.ts';

export function DocumentTitle() {
  const editor = useEditor();
  const name = useDocument((state) => state.history.now.name);
  const [draft, setDraft] = useState<string>();
  const done = (): void => {
    const text = draft?.trim();
    if (text) editor.document.edit((project) => renameProject(project, text));
    setDraft(undefined);
  };
  return (
    <div className="flex min-w-0 items-center gap-1">
      <div className="grid min-w-0 items-center">
        {/* The text itself gives the field its width. */}
        <span
          aria-hidden="true"
          className="invisible col-start-1 row-start-1 truncate border border-transparent px-2 whitespace-pre"
        >
          {draft ?? name}
        </span>
        <input
          aria-label="Name of the network"
          size={1}
          maxLength={200}
          value={draft ?? name}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setDraft(undefined);
          }}
          className="col-start-1 row-start-1 h-8 w-full min-w-0 truncate rounded-lg border border-transparent bg-transparent px-2 hover:border-line focus:border-edge focus:bg-paper"
        />
      </div>
      <span className="shrink-0 text-xs max-[1180px]:sr-only">
        <SaveState />
      </span>
    </div>
  );
}
