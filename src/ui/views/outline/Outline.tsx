/**
 * The network as text, in step with the canvas: what is selected here is selected there. A tree as ARIA describes it:
 * one stop of the Tab key; arrows go through it, open and fold; all keys for a block act on the line's block.
 */

import {
  type KeyboardEvent,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { focusParameters } from '../../../editor/commands/focus.ts';
import { goTo, toggle } from '../../../editor/commands/go.ts';
import { around, type Line, lineKey, outline } from '../../../editor/commands/lines.ts';
import type { Editor } from '../../../editor/editor.ts';
import { samePath } from '../../../graph/path.ts';
import { useDocument, useEditor, usePanels, useView } from '../../editor.ts';
import { TreeLine } from './TreeLine.tsx';

export function Outline() {
  const editor = useEditor();
  const report = useDeferredValue(useDocument((state) => state.report));
  const open = usePanels((state) => state.opened);
  const scope = useView((state) => state.scope);
  const selection = useView((state) => state.selection);
  const project = useRef(outline());
  const lines = useMemo(() => project.current(report, open), [report, open]);
  const tree = useRef<HTMLDivElement>(null);
  const selected = useMemo(() => new Set([...selection].map((id) => lineKey(scope, id))), [scope, selection]);
  const [at, setAt] = useState<string>();
  // The keyboard stands where the selection is; without one, where it stood last.
  const [only] = selected;
  const key = selected.size === 1 ? only : at;
  const active = Math.max(
    0,
    lines.findIndex((line) => line.key === key),
  );
  const activeKey = lines[active]?.key;

  // What is selected on the canvas is to be seen here.
  useEffect(() => editor.panels.setOpened(around(scope), true), [editor, scope]);
  useEffect(() => {
    const line = activeKey === undefined ? null : tree.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (!line) return;
    if (tree.current?.contains(document.activeElement)) line.focus();
    else if (selected.size > 0) line.scrollIntoView({ block: 'nearest' });
  }, [activeKey, selected]);

  if (lines.length === 0)
    return (
      <p data-outline="" className="px-4 py-3 leading-relaxed text-soft">
        The network is empty. Press / and type Input, then the blocks that follow.
      </p>
    );

  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[active];
    if (!line || event.altKey || event.metaKey || (event.ctrlKey && event.key !== ' ')) return;
    if (act(editor, event, line, lines, active, setAt)) event.preventDefault();
    // All other keys find the line's block selected.
    else if (!selected.has(line.key) && event.key !== 'Tab' && event.key !== 'Escape') goTo(editor, line);
  };
  const onClick = (event: MouseEvent, line: Line): void => {
    setAt(line.key);
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    if (more && samePath(line.scope, scope)) toggle(editor, line);
    else goTo(editor, line);
  };
  return (
    <div
      ref={tree}
      data-outline=""
      role="tree"
      aria-label="Outline"
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      className="min-h-0 flex-1 overflow-y-auto px-1.5 py-1.5"
    >
      {lines.map((line, i) => (
        <TreeLine
          key={line.key}
          line={line}
          active={i === active}
          selected={selected.has(line.key)}
          onClick={onClick}
        />
      ))}
    </div>
  );
}

/** True where the key was the tree's own. */
function act(
  editor: Editor,
  event: KeyboardEvent,
  line: Line,
  lines: readonly Line[],
  active: number,
  setAt: (key: string | undefined) => void,
): boolean {
  const go = (to: Line | undefined): true => {
    if (!to) return true;
    setAt(to.key);
    if (event.shiftKey && samePath(to.scope, line.scope)) toggle(editor, to);
    else goTo(editor, to);
    return true;
  };
  const { setOpened: set } = editor.panels;
  switch (event.key) {
    case 'ArrowDown':
      return go(lines[active + 1]);
    case 'ArrowUp':
      return go(lines[active - 1]);
    case 'Home':
      return go(lines[0]);
    case 'End':
      return go(lines.at(-1));
    case 'ArrowRight':
      if (!line.face.opens) return true;
      if (line.open) return go(lines[active + 1]);
      set([line.key], true);
      return true;
    case 'ArrowLeft':
      if (line.open) set([line.key], false);
      else if (line.level > 1)
        go(lines.findLast(({ key }) => key === lineKey(line.scope.slice(0, -1), line.scope.at(-1) ?? '')));
      return true;
    case ' ':
      if (event.ctrlKey) toggle(editor, line);
      else goTo(editor, line);
      return true;
    case 'Enter':
      goTo(editor, line);
      focusParameters(editor);
      return true;
    case 'Delete':
    case 'Backspace':
      // The keyboard stays in the tree, on the next line; the key itself does what it does everywhere.
      setAt((lines[active + 1] ?? lines[active - 1])?.key);
      goTo(editor, line);
      return false;
    default:
      return false;
  }
}
