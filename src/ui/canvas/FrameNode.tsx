/** A module that stands open in place: a title over its blocks, which lie above it as nodes of their own. */

import type { NodeProps } from '@xyflow/react';
import { LogIn } from 'lucide-react';
import { memo } from 'react';
import { enterModule } from '../../editor/commands/travel.ts';
import { addressHere } from '../../editor/here.ts';
import { inShort } from '../../editor/numbers.ts';
import type { Face } from '../../editor/scene/face.ts';
import { titleHeight } from '../../editor/scene/frame.ts';
import { pathKey } from '../../graph/path.ts';
import { useEditor, useView } from '../editor.ts';
import { Badges } from './Badges.tsx';
import { FoldButton } from './FoldButton.tsx';
import type { FrameNode as Shown } from './flow.ts';
import { Handles } from './Handles.tsx';
import { ringOf } from './ring.ts';

export const FrameNode = memo(function FrameNode({ id, data: { face, ports }, selected }: NodeProps<Shown>) {
  const editor = useEditor();
  // Where the next block would land: the module in which the selection stands.
  const here = useView(({ scope, inside }) => pathKey(scope.slice(inside.length)) === id);
  return (
    <div
      data-block-id={id}
      data-severity={face.severity}
      data-here={here}
      className={`frame relative h-full w-full rounded-[14px] border-[1.5px] ${ringOf(face.severity, selected)} ${face.bypassed ? 'border-dashed' : ''}`}
    >
      <div
        className="frame-title pointer-events-auto flex items-center gap-2 pr-2 pl-3.5"
        style={{ height: titleHeight }}
      >
        <span className="truncate text-[12.5px] font-semibold text-ink">{face.title}</span>
        <Badges face={face} />
        <span className="min-w-0 flex-1 truncate text-[11px] text-soft">{line(face)}</span>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Enter ${face.title}`}
          title={`Enter ${face.title}`}
          onClick={() => enterModule(editor, addressHere(editor, id))}
          className="nodrag grid size-5 shrink-0 place-items-center rounded text-faint hover:bg-hover hover:text-ink"
        >
          <LogIn aria-hidden="true" className="size-3" />
        </button>
        <FoldButton id={id} title={face.title} open />
      </div>
      <Handles id={id} face={face} ports={ports} />
    </div>
  );
});

/** What the folded block says, in one line. */
const line = (face: Face): string =>
  [face.summary, face.words, face.params > 0 ? inShort(face.params) : '']
    .filter((part) => part !== '')
    .join(' · ');
