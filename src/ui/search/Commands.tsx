/** The command palette: everything that can be done, found and added, by its name. */

import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Item, type Source, sources } from '../../editor/search/items.ts';
import { rank, ranked } from '../../editor/search/rank.ts';
import { colour } from '../controls/colour.ts';
import { icons } from '../controls/icons.ts';
import { useDocument, useEditor, useFinding } from '../editor.ts';
import { useEntered } from './useEntered.ts';

export function Commands() {
  const editor = useEditor();
  const search = useFinding((state) => state.search);
  const field = useRef<HTMLInputElement>(null);
  useEntered(field);
  const [names, setNames] = useState<ReadonlyMap<string, string>>();
  const report = useDocument((state) => state.report);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the templates' names come later, and their items with them
  const all = useMemo(() => sources(editor, report), [editor, report, names]);
  const groups = useMemo(() => found(all, search, editor.recent.commands.list()), [editor, all, search]);
  const chosen = useRef<Item>(undefined);
  const { close, type } = editor.finding;
  useEffect(() => {
    let gone = false;
    void editor.templates.learnNames().then((known) => !gone && setNames(known));
    return () => {
      gone = true;
    };
  }, [editor]);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#0b111d]/25" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={() => {
            // When the keyboard is back where it was: the command acts there.
            const item = chosen.current;
            if (item) setTimeout(item.perform);
          }}
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
            event.preventDefault();
            close();
          }}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(600px,calc(100vw-40px))] -translate-x-1/2 overflow-hidden rounded-2xl border border-line bg-paper text-ink shadow-lift outline-none"
        >
          <Dialog.Title className="sr-only">Commands</Dialog.Title>
          <Command label="Commands" shouldFilter={false} loop vimBindings={false}>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
              <Command.Input
                ref={field}
                value={search}
                onValueChange={type}
                placeholder="Do something, or find a block by its name"
                className="h-13 min-w-0 flex-1 bg-transparent text-[15px] outline-none placeholder:text-faint"
              />
            </div>
            <Command.List className="h-[min(26rem,70vh)] scroll-py-2 overflow-y-auto p-2">
              <Command.Empty className="px-3 py-6 text-center text-soft">
                Nothing is called “{search}”.
              </Command.Empty>
              {groups.map(({ heading, items }) => (
                <Command.Group
                  key={heading}
                  heading={heading}
                  className="[&_[cmdk-group-heading]]:heading [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1"
                >
                  {items.map((item) => (
                    <Row
                      key={item.id}
                      item={item}
                      choose={() => {
                        chosen.current = item;
                        if (!item.id.startsWith('block ')) editor.recent.commands.note(item.id);
                        close();
                      }}
                    />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({ item, choose }: { readonly item: Item; readonly choose: () => void }) {
  const { id, label, note, keys, action, look, off = false } = item;
  const Icon = action && icons[action];
  return (
    <Command.Item
      value={id}
      disabled={off}
      onSelect={choose}
      className="flex h-9 items-center gap-3 rounded-lg px-2.5 data-[disabled=true]:text-faint data-[selected=true]:bg-hover"
    >
      <span aria-hidden="true" className="grid size-4 shrink-0 place-items-center text-soft">
        {look ? (
          <span className="size-2.5 rounded-[3px]" style={{ background: colour(look) }} />
        ) : (
          Icon && <Icon className="size-4" />
        )}
      </span>
      <span className="shrink-0">{label}</span>
      {note && <span className="min-w-0 truncate text-xs text-faint">{note}</span>}
      {keys && <kbd className="ml-auto shrink-0 pl-3 font-sans text-xs text-faint">{keys}</kbd>}
    </Command.Item>
  );
}

interface Shown {
  readonly heading: string;
  readonly items: readonly Item[];
}

const named = ({ id, label, also = '' }: Item) => ({ id, label, also });

/** Before anything is typed: what was used of late, then what can be done. After: the group with the best name first. */
function found(all: readonly Source[], search: string, late: readonly string[]): readonly Shown[] {
  if (search.trim() === '') {
    const items = all.flatMap((source) => source.items);
    const recent = late.flatMap((id) => items.find((item) => item.id === id && !item.off) ?? []).slice(0, 5);
    const rest = all.flatMap(({ heading, items: own, atOnce }) => {
      const left = own.filter((item) => !recent.includes(item) && !item.off);
      return atOnce && left.length > 0 ? [{ heading, items: left }] : [];
    });
    return recent.length > 0 ? [{ heading: 'Recent', items: recent }, ...rest] : rest;
  }
  const best = ({ items: [first] }: Shown): number =>
    first ? (rank(search, first.label, first.also) ?? 4) + (first.off ? 5 : 0) : 9;
  return all
    .map(({ heading, items, most }) => {
      const list = ranked(items, search, named, late);
      return {
        heading,
        items: [...list.filter(({ off }) => !off), ...list.filter(({ off }) => off)].slice(0, most),
      };
    })
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => best(a) - best(b));
}
