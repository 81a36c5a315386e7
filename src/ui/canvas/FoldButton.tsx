/** Opens an instance in place, or folds it. The keyboard has an action for it, so Tab passes it by. */

import { setOpen } from '../../editor/commands/travel.ts';
import { addressHere } from '../../editor/here.ts';
import { useEditor } from '../editor.ts';

export interface FoldButtonProps {
  /** Name of the node on the canvas. */
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
}

// Arrows along the diagonal, each one path: an icon of the set has four.
const outwards = 'M7.5 1.5h3v3M10.5 1.5 7 5M4.5 10.5h-3v-3M1.5 10.5 5 7';
const inwards = 'M10 5H7V2M7 5l3.5-3.5M2 7h3v3M5 7l-3.5 3.5';

export function FoldButton({ id, title, open }: FoldButtonProps) {
  const editor = useEditor();
  const name = open ? `Fold ${title}` : `Open ${title} in place`;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.stopPropagation();
        setOpen(editor, addressHere(editor, id), !open);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      className="nodrag pointer-events-auto relative ml-auto grid size-5 shrink-0 place-items-center rounded text-faint hover:bg-hover hover:text-ink"
    >
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 fill-none stroke-current">
        <path d={open ? inwards : outwards} />
      </svg>
    </button>
  );
}
