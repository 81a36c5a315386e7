/**
 * The list of answers: typed letters narrow it, arrows go through it, Enter takes one, Escape none. The block has the
 * keyboard again afterwards.
 */

import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { returnToBlock } from '../../editor/commands/focus.ts';
import { onScreen } from '../../editor/commands/sight.ts';
import type { Editor } from '../../editor/editor.ts';
import type { Answer, Outcome, Question } from '../../editor/view/question.ts';
import { useEditor, useQuestion } from '../editor.ts';

export function Chooser({ question }: { readonly question: Question }) {
  const close = useQuestion((state) => state.close);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Answers question={question} />
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const size = { width: 340, height: 380 };

/** To the right of the block where there is room, else to its left; in the middle where the block is out of sight. */
function placeOf(editor: Editor, { at }: Question): { readonly left: number; readonly top: number } {
  const box = onScreen(editor, at);
  const { innerWidth, innerHeight } = window;
  const within = (value: number, room: number): number => Math.max(8, Math.min(value, room - 8));
  if (!box) return { left: (innerWidth - size.width) / 2, top: innerHeight / 5 };
  const right = box.x + box.width + 14;
  const left = right + size.width < innerWidth ? right : box.x - 14 - size.width;
  return {
    left: within(left, innerWidth - size.width),
    top: within(box.y - 8, innerHeight - size.height),
  };
}

/** How long the page may stand still for outcomes, in milliseconds at a time. */
const breath = 12;

/** Outcomes as they come, a few at a time. */
function useOutcomes(answers: readonly Answer[]): ReadonlyMap<string, Outcome> {
  const [known, setKnown] = useState<ReadonlyMap<string, Outcome>>(() => new Map());
  useEffect(() => {
    const found = new Map<string, Outcome>();
    let timer = 0;
    const go = (): void => {
      const until = performance.now() + breath;
      for (const { key, outcome } of answers) {
        if (found.has(key)) continue;
        found.set(key, outcome());
        if (performance.now() > until) break;
      }
      setKnown(new Map(found));
      if (found.size < answers.length) timer = window.setTimeout(go);
    };
    go();
    return () => window.clearTimeout(timer);
  }, [answers]);
  return known;
}

const plain = (text: string): string => text.toLowerCase().replaceAll('×', 'x');

function Answers({ question }: { readonly question: Question }) {
  const editor = useEditor();
  const { title, about, answers, none } = question;
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [place] = useState(() => placeOf(editor, question));
  const outcomes = useOutcomes(answers);
  const list = useRef<HTMLDivElement>(null);
  const words = plain(text).split(/\s+/).filter(Boolean);
  const shown = answers.filter(({ name }) => words.every((word) => plain(name).includes(word)));
  const active = Math.min(at, shown.length - 1);
  const optionId = (i: number): string => `${id}option-${i}`;
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const take = (choice: Answer | undefined): void => {
    if (!choice) return;
    editor.question.close();
    choice.perform();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[
      event.key
    ];
    if (to !== undefined) {
      const end = shown.length - 1;
      // By single steps it goes round.
      const round = event.key.startsWith('Arrow') ? (to < 0 ? end : to > end ? 0 : to) : to;
      setAt(Math.max(0, Math.min(end, round)));
    } else if (event.key === 'Enter') take(shown[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Dialog.Overlay className="fixed inset-0 z-40" />
      <Dialog.Content
        {...(!about && { 'aria-describedby': undefined })}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          returnToBlock(editor);
        }}
        style={{ ...place, width: size.width, maxHeight: size.height }}
        className="fixed z-50 flex max-w-[calc(100vw-16px)] flex-col overflow-hidden rounded-xl border border-line bg-paper text-ink shadow-lift"
      >
        <div className="px-3.5 pt-3">
          <Dialog.Title className="text-[13px] font-semibold">{title}</Dialog.Title>
          {about && (
            <Dialog.Description className="mt-1 text-xs leading-snug text-soft">{about}</Dialog.Description>
          )}
        </div>
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          aria-label={title}
          placeholder="Type to narrow the list"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="mx-3 mt-2 h-8 shrink-0 rounded-lg border border-line bg-paper px-2.5 placeholder:text-faint"
        />
        {shown.length === 0 && (
          <p role="status" className="px-3.5 py-3 text-xs text-soft">
            {answers.length === 0 ? none : `Nothing in the list is called “${text}”.`}
          </p>
        )}
        <div
          ref={list}
          id={`${id}list`}
          role="listbox"
          aria-label={title}
          className="min-h-0 overflow-y-auto p-1.5"
        >
          {shown.map((choice, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active one
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={choice.key}
              id={optionId(i)}
              role="option"
              aria-selected={i === active}
              onPointerMove={() => i !== active && setAt(i)}
              onClick={() => take(choice)}
              className={`rounded-md px-2.5 py-1.5 ${i === active ? 'bg-accent-soft' : ''}`}
            >
              <span className="block leading-tight">{choice.name}</span>
              <Words outcome={outcomes.get(choice.key)} />
            </div>
          ))}
        </div>
      </Dialog.Content>
    </>
  );
}

const tones = { good: 'text-good', warning: 'text-warning', plain: 'text-soft' };

/** The line keeps its height while the outcome is on its way. */
function Words({ outcome }: { readonly outcome: Outcome | undefined }) {
  return (
    <span className={`block min-h-4 text-[11.5px] leading-4 ${tones[outcome?.tone ?? 'plain']}`}>
      {outcome && <span className="sr-only">, </span>}
      {outcome?.words}
    </span>
  );
}
