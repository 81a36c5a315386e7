/** A line of the outline: the block's name, what it gives, how many weights it has, and whether something is wrong. */

import { AlertTriangle, ChevronRight, CircleAlert } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import type { Line } from '../../../editor/commands/lines.ts';
import { enterModule } from '../../../editor/commands/travel.ts';
import { inShort } from '../../../editor/numbers.ts';
import { colour } from '../../controls/colour.ts';
import { useEditor } from '../../editor.ts';

export interface TreeLineProps {
  readonly line: Line;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onClick: (event: MouseEvent, line: Line) => void;
}

/** Pixels by which a level is further in. */
const step = 12;

export const TreeLine = memo(function TreeLine({ line, active, selected, onClick }: TreeLineProps) {
  const editor = useEditor();
  const { face, level, place, of, open, key } = line;
  const wrong = face.severity === 'error';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={selected}
      {...(face.opens && { 'aria-expanded': open })}
      aria-label={face.label}
      tabIndex={active ? 0 : -1}
      data-line={key}
      onClick={(event) => onClick(event, line)}
      onDoubleClick={() => face.opens && enterModule(editor, line)}
      style={{ paddingLeft: 4 + step * (level - 1) }}
      className={`flex h-10 cursor-default items-center gap-1.5 rounded-md pr-1.5 outline-offset-[-2px] select-none [contain-intrinsic-size:auto_40px] [content-visibility:auto] ${selected ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      {face.opens ? (
        <ChevronRight
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            editor.panels.setOpened([key], !open);
          }}
          className={`size-3.5 shrink-0 cursor-pointer text-soft ${open ? 'rotate-90' : ''}`}
        />
      ) : (
        <span className="w-3.5 shrink-0" />
      )}
      <span className="h-6 w-[3px] shrink-0 rounded-sm" style={{ background: colour(face.look) }} />
      <span className="min-w-0 flex-1 leading-[15px]">
        <span className="flex items-center gap-1">
          <span className="truncate font-medium">{face.title}</span>
          {face.times > 1 && <span className="shrink-0 text-[10.5px] text-soft">× {face.times}</span>}
          {wrong && <CircleAlert aria-hidden="true" className="size-3 shrink-0 text-error-line" />}
          {face.severity === 'warning' && (
            <AlertTriangle aria-hidden="true" className="size-3 shrink-0 text-warning-line" />
          )}
        </span>
        <span className="flex gap-2 text-[11px] text-soft">
          <span className={`truncate ${wrong ? 'text-error' : ''}`}>
            {face.bypassed ? 'bypassed' : face.words}
          </span>
          {face.params > 0 && <span className="ml-auto shrink-0">{inShort(face.params)}</span>}
        </span>
      </span>
    </div>
  );
}, same);

/** Lines are made anew with every report; what they show mostly stays. */
function same(a: TreeLineProps, b: TreeLineProps): boolean {
  const [x, y] = [a.line, b.line];
  return (
    a.active === b.active &&
    a.selected === b.selected &&
    x.face === y.face &&
    x.open === y.open &&
    x.place === y.place &&
    x.of === y.of &&
    x.key === y.key
  );
}
