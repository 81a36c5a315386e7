/** The block's name, typed where it stands; left empty, it is the one that follows from its parameters. */

import { useState } from 'react';
import { nameOf, titleOf } from '../../check/name.ts';
import { change } from '../../editor/here.ts';
import { rename } from '../../graph/edit/blocks.ts';
import type { Block } from '../../graph/project.ts';
import { nameFieldId } from '../controls/marks.ts';
import { useEditor, useScope } from '../editor.ts';

export function NameField({ block }: { readonly block: Block }) {
  const editor = useEditor();
  const here = useScope();
  const [draft, setDraft] = useState<string>();
  const own = titleOf(here, block);
  const name = nameOf(here, block.id);
  const done = (): void => {
    if (draft === undefined) return;
    const text = draft.trim();
    change(editor, (module) => rename(module, block.id, text === own ? '' : text));
    setDraft(undefined);
  };
  return (
    <div className="-mx-2 flex items-baseline gap-1">
      <input
        id={nameFieldId}
        aria-label="Name of the block"
        maxLength={200}
        placeholder={own}
        value={draft ?? name}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setDraft(undefined);
        }}
        className="h-8 min-w-0 flex-1 rounded-md border border-transparent bg-transparent px-2 text-[14px] font-semibold hover:border-line focus:border-edge"
      />
      <span className="max-w-24 shrink-0 truncate pr-2 text-xs text-faint" title={`id ${block.id}`}>
        {block.id}
      </span>
    </div>
  );
}
