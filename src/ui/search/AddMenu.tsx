/** Search and add at a place: what was added of late first, and, at a wire's end, what fits there before what does not. */

import { Command } from 'cmdk';
import { CornerDownLeft, Search } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useRef } from 'react';
import { nameOf } from '../../check/name.ts';
import { type Choice, choices } from '../../editor/commands/adding/choices.ts';
import { addChoice } from '../../editor/commands/adding/place.ts';
import { ranked } from '../../editor/search/rank.ts';
import type { Wish } from '../../editor/view/finding.ts';
import { checkedHere } from '../../editor/view/standing.ts';
import type { Point } from '../../graph/project.ts';
import { colour } from '../controls/colour.ts';
import { useDocument, useEditor, useFinding } from '../editor.ts';
import { useEntered } from './useEntered.ts';

export interface AddMenuProps {
  readonly wish: Wish;
  /** Where it stands. */
  readonly screen: Point;
}

const idOf = ({ entry }: Choice) => ({
  id: entry.id,
  label: entry.label,
  also: `${entry.also} ${entry.look}`,
});

export function AddMenu({ wish, screen: [x, y] }: AddMenuProps) {
  const editor = useEditor();
  const search = useFinding((state) => state.search);
  const field = useRef<HTMLInputElement>(null);
  useEntered(field);
  const report = useDocument((state) => state.report);
  const here = checkedHere(report, wish.scope);
  const all = useMemo(() => choices(report, here, wish), [report, here, wish]);
  const groups = useMemo(() => grouped(all, search, editor.recent.blocks.list()), [editor, all, search]);
  const chosen = useRef<Choice>(undefined);
  // What had the keyboard before.
  const before = useRef(document.activeElement);
  const { close, type } = editor.finding;
  const end = wish.from ?? wish.to;
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Anchor virtualRef={{ current: { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) } }} />
      <Popover.Portal>
        <Popover.Content
          aria-label="Add a block"
          align="start"
          side="bottom"
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (chosen.current) addChoice(editor, chosen.current, wish);
            else if (before.current instanceof HTMLElement || before.current instanceof SVGElement)
              before.current.focus({ preventScroll: true });
          }}
          className="z-50 w-[19rem] overflow-hidden rounded-xl border border-line bg-paper text-ink shadow-lift outline-none"
        >
          <Command label="Blocks to add" shouldFilter={false} loop vimBindings={false}>
            <div className="flex items-center gap-2.5 border-b border-line px-3">
              <Search aria-hidden="true" className="size-3.5 shrink-0 text-faint" />
              <Command.Input
                ref={field}
                value={search}
                onValueChange={type}
                placeholder={
                  end ? `${wish.from ? 'After' : 'Before'} ${nameOf(here, end[0])}` : 'Add a block'
                }
                className="h-10 min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint"
              />
            </div>
            <Command.List className="max-h-[min(20rem,var(--radix-popover-content-available-height))] scroll-py-1.5 overflow-y-auto p-1.5">
              <Command.Empty className="px-2 py-4 text-soft">No block is called “{search}”.</Command.Empty>
              {groups.map(({ heading, items }) => (
                <Command.Group
                  key={heading}
                  heading={heading}
                  className="[&_[cmdk-group-heading]]:heading [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1"
                >
                  {items.map((choice) => (
                    <Row
                      key={choice.entry.id}
                      of={`${heading} ${choice.entry.id}`}
                      choice={choice}
                      choose={() => {
                        chosen.current = choice;
                        editor.recent.blocks.note(choice.entry.id);
                        close();
                      }}
                    />
                  ))}
                </Command.Group>
              ))}
            </Command.List>
            <p className="flex items-center gap-1.5 border-t border-line px-3 py-1.5 text-[11px] text-faint">
              <CornerDownLeft aria-hidden="true" className="size-3" /> adds it
              {wish.strict || wish.from ? ' and wires it' : ' here'}
            </p>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface RowProps {
  readonly of: string;
  readonly choice: Choice;
  readonly choose: () => void;
}

function Row({ of, choice: { entry, fits, note, first }, choose }: RowProps) {
  return (
    <Command.Item
      value={of}
      onSelect={choose}
      className="flex h-8 items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-hover"
    >
      <span
        aria-hidden="true"
        className="size-2 shrink-0 rounded-[3px]"
        style={{ background: colour(entry.look) }}
      />
      <span className="shrink-0">{entry.label}</span>
      {first && <span className="min-w-0 truncate text-[11px] text-faint">with {first} first</span>}
      {note && (
        <span className={`ml-auto shrink-0 text-[11px] ${fits ? 'text-soft' : 'text-warning'}`}>{note}</span>
      )}
    </Command.Item>
  );
}

interface Grouped {
  readonly heading: string;
  readonly items: readonly Choice[];
}

/** What fits before what does not; without a search, what was used of late at the top. */
function grouped(all: readonly Choice[], search: string, late: readonly string[]): readonly Grouped[] {
  const searching = search.trim() !== '';
  const found = searching ? ranked(all, search, idOf, late) : all;
  const fit = found.filter(({ fits }) => fits);
  const rest = found.filter(({ fits }) => !fits);
  const recent = searching
    ? []
    : late.flatMap((id) => fit.find(({ entry }) => entry.id === id) ?? []).slice(0, 4);
  const some = [
    { heading: 'Recent', items: recent },
    {
      heading: searching ? 'Found' : rest.length > 0 ? 'Fits here' : 'Blocks',
      items: fit.filter((choice) => !recent.includes(choice)),
    },
    { heading: 'Would need a repair', items: rest },
  ];
  return some.filter(({ items }) => items.length > 0);
}
