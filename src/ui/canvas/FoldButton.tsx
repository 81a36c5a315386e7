/** Opens an instance in place, or folds it. The keyboard has an action for it, so Tab passes it by. */
import { Maximize2, Minimize2 } from 'lucide-react';
import { setOpen } from '../commands/travel.ts';
import { addressOf } from './address.ts';

export interface FoldButtonProps {
  /** Name of the node on the canvas. */
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
}

export function FoldButton({ id, title, open }: FoldButtonProps) {
  const Icon = open ? Minimize2 : Maximize2;
  const name = open ? `Fold ${title}` : `Open ${title} in place`;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.stopPropagation();
        setOpen(addressOf(id), !open);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      className="nodrag pointer-events-auto relative ml-auto grid size-5 shrink-0 place-items-center rounded text-faint hover:bg-hover hover:text-ink"
    >
      <Icon aria-hidden="true" className="size-3" />
    </button>
  );
}
