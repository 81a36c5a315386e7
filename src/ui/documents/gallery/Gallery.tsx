/** The gallery of templates: cards in groups on the left, all of one template on the right. */

import { Search, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Editor } from '../../../editor/editor.ts';
import { entriesOf, readEntries, reportOf } from '../../../editor/search/cards.ts';
import { groupsOf } from '../../../editor/search/groups.ts';
import { isNamed, matches } from '../../../editor/search/templates.ts';
import { afterPaint } from '../../controls/afterPaint.ts';
import { Button } from '../../controls/Button.tsx';
import type { SheetProps } from '../../controls/sheet.ts';
import { useEditor } from '../../editor.ts';
import { Card, type CardProps } from './Card.tsx';
import { Detail } from './Detail.tsx';
import { moved } from './move.ts';

/** In the gallery's order. */
const grouped = ({ templates }: Editor) => groupsOf(templates.ids);
/** The pointer rests so long on a card before the right side follows, ms: it may only pass on its way there. */
const REST = 90;

export const prepare = (editor: Editor): void =>
  void readEntries(
    editor,
    grouped(editor).flatMap((group) => group.ids),
  );

export function Gallery({ close }: SheetProps) {
  const editor = useEditor();
  const reports = useStore(entriesOf(editor), (state) => state.reports);
  const [text, setText] = useState('');
  const [wished, setWished] = useState('lenet-5');
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    prepare(editor);
    return () => clearTimeout(resting.current);
  }, [editor]);

  const found = useMemo(
    () =>
      grouped(editor)
        .map(({ heading, ids }) => ({
          heading,
          ids: ids.filter((id) => {
            const project = reports.get(id)?.project;
            return project ? matches(project, heading, text) : text === '';
          }),
        }))
        .filter((group) => group.ids.length > 0),
    [editor, reports, text],
  );
  const shown = found.flatMap((group) => group.ids);
  const named = shown.find((id) => isNamed(reports.get(id)?.project.name ?? '', text));
  const active = shown.includes(wished) ? wished : (named ?? shown[0] ?? '');

  const look = useCallback<CardProps['look']>((id, by) => {
    clearTimeout(resting.current);
    if (by === 'focus') setWished(id);
    else resting.current = setTimeout(() => setWished(id), REST);
  }, []);
  const open = useCallback(
    (id: string): void => {
      const project = reportOf(editor, id)?.project;
      if (!project) return;
      // Out of sight at once, away when the network is drawn: to take thirty cards out of the page takes a moment.
      for (const part of document.querySelectorAll<HTMLElement>('[data-gallery]')) part.hidden = true;
      editor.document.open(project);
      afterPaint(close);
    },
    [editor, close],
  );

  const cards = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[data-template]') ?? []),
  ];
  const go = (key: string): boolean => {
    const all = cards();
    const at = all.findIndex((card) => card.dataset.template === active);
    const to = moved(
      all.map((card) => card.getBoundingClientRect()),
      Math.max(0, at),
      key,
    );
    const card = to === undefined ? undefined : all[to];
    card?.focus();
    card?.scrollIntoView({ block: 'nearest' });
    return card !== undefined;
  };
  const onList = (event: KeyboardEvent): void => {
    const card = event.target instanceof Element && event.target.closest('[data-template]');
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') search.current?.focus();
    else if (!go(event.key)) return;
    event.preventDefault();
  };
  const onSearch = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open(active);
    else if (event.key === 'ArrowDown')
      cards()
        .find((card) => card.dataset.template === active)
        ?.focus();
    else if (event.key === 'Escape' && text !== '') {
      // The first Escape empties the field, the next closes.
      event.stopPropagation();
      setText('');
    } else return;
    event.preventDefault();
  };

  return (
    <Dialog.Root open onOpenChange={(wanted) => !wanted && close()}>
      <Dialog.Portal>
        <Dialog.Overlay data-gallery="" className="fixed inset-0 z-40 bg-[#0b111d]/40" />
        <Dialog.Content
          data-gallery=""
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            search.current?.focus();
          }}
          className="fixed top-1/2 left-1/2 z-50 flex h-[min(860px,calc(100vh-40px))] w-[min(1240px,calc(100vw-40px))] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-2xl border border-line bg-ground text-ink shadow-lift outline-none"
        >
          <div className="flex h-16 shrink-0 items-center gap-4 border-b border-line bg-paper pr-3 pl-6">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-[15px] leading-tight font-bold tracking-tight">
                Templates
              </Dialog.Title>
              <Dialog.Description className="truncate text-soft text-xs">
                Architectures without trained weights. Your open document stays among the drafts.
              </Dialog.Description>
            </div>
            <div className="relative">
              <Search aria-hidden="true" className="absolute top-2.5 left-2.5 size-3.5 text-faint" />
              <input
                ref={search}
                type="search"
                aria-label="Search templates"
                placeholder="Name, idea, author, year"
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                  // What Enter opens follows the words.
                  if (event.target.value.trim() !== '') setWished('');
                }}
                onKeyDown={onSearch}
                className="h-8.5 w-64 rounded-lg border border-edge bg-paper pr-2 pl-8 placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
              />
            </div>
            <Dialog.Close asChild>
              <Button look="bare" square aria-label="Close">
                <X aria-hidden="true" size={16} />
              </Button>
            </Dialog.Close>
          </div>
          <div className="flex min-h-0 flex-1">
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards within */}
            <div
              ref={list}
              onKeyDown={onList}
              className="min-w-0 flex-1 overflow-y-auto overscroll-contain px-6 pb-6"
            >
              {found.map((group) => (
                <section key={group.heading} aria-label={group.heading}>
                  <h3 className="heading sticky top-0 z-10 -mx-6 bg-ground px-6 pt-4 pb-2">
                    {group.heading}
                  </h3>
                  <div className="grid grid-cols-[repeat(auto-fill,minmax(232px,1fr))] gap-3 py-1">
                    {group.ids.map((id) => (
                      <Card
                        key={id}
                        id={id}
                        report={reports.get(id)}
                        active={id === active}
                        open={open}
                        look={look}
                      />
                    ))}
                  </div>
                </section>
              ))}
              {found.length === 0 && (
                <p className="pt-6 text-soft">
                  No template is found for “{text}”. Try a name, such as ResNet, or an idea, such as
                  bottleneck.
                </p>
              )}
            </div>
            <aside
              aria-label="About the template"
              className="flex w-[330px] shrink-0 flex-col border-l border-line bg-paper max-[1100px]:w-[270px]"
            >
              <Detail report={reports.get(active)} open={() => open(active)} />
            </aside>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
