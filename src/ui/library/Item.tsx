/** A block or module in the palette; a definition of the document has a menu of its own. */

import { useState } from 'react';
import { addHere } from '../../editor/commands/add.ts';
import type { Entry } from '../../editor/commands/adding/entries.ts';
import { returnToBlock } from '../../editor/commands/focus.ts';
import { inFull } from '../../editor/numbers.ts';
import { renameModule } from '../../graph/edit/modules/definitions.ts';
import { colour } from '../controls/colour.ts';
import { Tip } from '../controls/Tip.tsx';
import { useEditor } from '../editor.ts';
import { carrying } from './carrying.ts';
import { DefinitionMenu } from './DefinitionMenu.tsx';

/** Characters of a name that the palette has room for at its narrowest. */
const most = 15;

export function Item({ entry }: { readonly entry: Entry }) {
  const editor = useEditor();
  const [renaming, setRenaming] = useState(false);
  const { definition, refused } = entry;
  if (definition && renaming)
    return <Rename name={entry.label} of={definition.key} done={() => setRenaming(false)} />;
  return (
    <div className="group/item relative">
      <Tip
        text={refused ?? (entry.label.length > most ? `${entry.label}. ${entry.about}` : entry.about)}
        side="right"
      >
        <button
          type="button"
          data-entry={entry.id}
          aria-disabled={refused !== undefined}
          onPointerDown={(event) => refused === undefined && carrying(editor, entry, event)}
          onClick={(event) => {
            addHere(editor, entry);
            // Pressed by keyboard: the keyboard goes along.
            if (event.detail === 0 && refused === undefined) returnToBlock(editor);
          }}
          className={`flex h-7 w-full touch-pan-y items-center gap-2.5 rounded-md px-2 text-left text-ink select-none hover:bg-hover aria-disabled:opacity-45 ${definition ? 'pr-12' : ''}`}
        >
          <span className="size-2 shrink-0 rounded-[3px]" style={{ background: colour(entry.look) }} />
          <span className="truncate">{entry.label}</span>
        </button>
      </Tip>
      {definition && (
        <>
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1.5 right-8 text-[11px] text-faint"
          >
            {definition.uses > 0 ? inFull(definition.uses) : ''}
          </span>
          <DefinitionMenu
            of={definition.key}
            name={entry.label}
            rename={() => setRenaming(true)}
            className="absolute top-0.5 right-0.5"
          />
        </>
      )}
    </div>
  );
}

interface RenameProps {
  readonly name: string;
  readonly of: string;
  readonly done: () => void;
}

function Rename({ name, of, done }: RenameProps) {
  const editor = useEditor();
  const [text, setText] = useState(name);
  const keep = (): void => {
    const next = text.trim();
    if (next !== '') editor.document.edit((project) => renameModule(project, of, next));
    done();
  };
  return (
    <input
      aria-label={`Name of the module ${name}`}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      maxLength={200}
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') done();
      }}
      className="h-7 w-full rounded-md border border-edge bg-paper px-2"
    />
  );
}
