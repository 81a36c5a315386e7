/** The palette: every block by family. Drag one to the canvas; click or Enter adds it beside the selected block. */

import { ChevronRight, Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { actions } from '../../editor/actions/actions.ts';
import { addHere } from '../../editor/commands/add.ts';
import { best, type Group, groups } from '../../editor/commands/adding/entries.ts';
import { returnToBlock } from '../../editor/commands/focus.ts';
import type { Editor } from '../../editor/editor.ts';
import { searchFieldId } from '../controls/marks.ts';
import { useDocument, useEditor, useKeyNames, usePanels, useScope } from '../editor.ts';
import { Ghost } from './Ghost.tsx';
import { Item } from './Item.tsx';

export function Palette() {
  const editor = useEditor();
  const keys = useKeyNames();
  const [search, setSearch] = useState('');
  const project = useDocument((state) => state.history.now);
  const { key } = useScope().linked;
  const list = useMemo(() => groups({ project, key }, search), [project, key, search]);
  return (
    <nav
      aria-label="Blocks"
      onKeyDown={(event) => goThrough(editor, event)}
      className="flex h-full flex-col bg-paper"
    >
      <div className="relative p-3 pb-1.5">
        <Search aria-hidden="true" className="absolute top-5 left-5.5 size-3.5 text-faint" />
        <input
          id={searchFieldId}
          type="search"
          aria-label="Search blocks"
          placeholder="Search blocks"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            const entry = best(list, search);
            if (event.key === 'Enter' && entry && search !== '') {
              addHere(editor, entry);
              setSearch('');
              returnToBlock(editor);
            }
            if (event.key === 'Escape') {
              setSearch('');
              event.currentTarget.blur();
              returnToBlock(editor);
            }
          }}
          className="h-8 w-full rounded-lg border border-line bg-paper pr-7 pl-8 placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
        />
        {search === '' && (
          <span aria-hidden="true" className="absolute top-5 right-6 text-xs text-faint">
            {keys(actions.search.keys[0])}
          </span>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-4 [scrollbar-gutter:stable]">
        {list.map((group) => (
          <Family key={group.id} group={group} searching={search !== ''} />
        ))}
        {list.length === 0 && <p className="px-1.5 py-4 text-soft">No block is called “{search}”.</p>}
      </div>
      <Ghost />
    </nav>
  );
}

/** Arrows go from the field to the blocks and through them; Escape goes back to the canvas. */
function goThrough(editor: Editor, event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') {
    event.preventDefault();
    returnToBlock(editor);
  }
  if (steps === undefined) return;
  event.preventDefault();
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(`#${searchFieldId}, [data-entry], [data-group]`),
  ];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + steps))]?.focus();
}

/** A search opens all groups, and leaves them as they were. */
function Family({ group, searching }: { readonly group: Group; readonly searching: boolean }) {
  const closed = usePanels((state) => state.closed.has(group.id)) && !searching;
  const toggle = usePanels((state) => state.toggleGroup);
  return (
    <section aria-label={`Palette: ${group.heading}`} className="pt-2">
      <h2>
        <button
          type="button"
          data-group=""
          aria-label={`${group.short ?? group.heading}, group`}
          aria-expanded={!closed}
          onClick={() => toggle(group.id)}
          className="heading group flex w-full items-center gap-1 rounded-md px-1.5 py-1 text-left hover:bg-hover"
        >
          <span className="min-w-0 flex-1">{group.short ?? group.heading}</span>
          {closed && <span className="tracking-normal normal-case">{group.entries.length}</span>}
          <ChevronRight
            aria-hidden="true"
            className={`size-3 shrink-0 transition-transform motion-reduce:transition-none ${closed ? '' : 'rotate-90 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100'}`}
          />
        </button>
      </h2>
      {!closed && group.entries.map((entry) => <Item key={entry.id} entry={entry} />)}
    </section>
  );
}
