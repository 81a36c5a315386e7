/** The palette: every block by family. Drag one to the canvas; click or Enter adds it beside the selected block. */
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { shipped } from '../../graph/shipped/shipped.ts';
import { addHere } from '../commands/add.ts';
import { searchFieldId } from '../commands/focus.ts';
import { colour } from '../families.ts';
import { Tip } from '../parts/Tip.tsx';
import { carry } from './carry.ts';
import { type Entry, groups } from './entries.ts';
import { Ghost } from './Ghost.tsx';

export function Palette() {
  const [search, setSearch] = useState('');
  const list = useMemo(() => groups(shipped, search), [search]);
  const first = list[0]?.entries[0];
  return (
    <nav aria-label="Blocks" className="flex h-full flex-col bg-paper">
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
            if (event.key === 'Enter' && first && search !== '') addHere(first);
            if (event.key === 'Escape') {
              setSearch('');
              event.currentTarget.blur();
            }
          }}
          className="h-8 w-full rounded-lg border border-line bg-paper pr-7 pl-8 placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
        />
        {search === '' && (
          <span aria-hidden="true" className="absolute top-5 right-6 text-xs text-faint">
            /
          </span>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-4">
        {list.map(({ look, heading, entries }) => (
          <section key={look} aria-label={heading}>
            <h2 className="heading px-1.5 pt-3 pb-1">{heading}</h2>
            {entries.map((entry) => (
              <Item key={entry.id} entry={entry} />
            ))}
          </section>
        ))}
        {list.length === 0 && <p className="px-1.5 py-4 text-soft">No block is called “{search}”.</p>}
      </div>
      <Ghost />
    </nav>
  );
}

function Item({ entry }: { readonly entry: Entry }) {
  return (
    <Tip text={entry.about} side="right">
      <button
        type="button"
        data-entry={entry.id}
        onPointerDown={(event) => carry(entry, event)}
        onClick={() => addHere(entry)}
        className="flex h-7 w-full touch-pan-y items-center gap-2.5 rounded-md px-2 text-left text-ink select-none hover:bg-hover"
      >
        <span className="size-2 shrink-0 rounded-[3px]" style={{ background: colour(entry.look) }} />
        <span className="truncate">{entry.label}</span>
      </button>
    </Tip>
  );
}
