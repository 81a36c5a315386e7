/** A block on the canvas: stripe, drawing, name, key parameters, what it gives and how many weights it has. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { colour } from '../families.ts';
import { inShort } from '../numbers.ts';
import { Badges } from './Badges.tsx';
import { FoldButton } from './FoldButton.tsx';
import type { Face } from './face.ts';
import { Handles } from './Handles.tsx';
import type { BlockNode as Shown } from './nodes.ts';
import { ringOf } from './ring.ts';
import { Volume } from './Volume.tsx';

export const BlockNode = memo(function BlockNode({ id, data: { face, ports }, selected }: NodeProps<Shown>) {
  const hue = colour(face.look);
  return (
    <div data-block-id={id} data-severity={face.severity} className="relative h-full w-full">
      {face.times > 1 && <Stack />}
      <div
        className={`relative flex h-full w-full items-stretch overflow-hidden rounded-[10px] border-[1.5px] bg-paper shadow-shade ${ringOf(face.severity, selected)} ${face.bypassed ? 'border-dashed' : ''}`}
      >
        {face.opens && <Lining />}
        <div className="w-[3px] shrink-0 rounded-r-sm my-2.5" style={{ background: hue }} />
        <div
          className={`flex w-[34px] shrink-0 items-center justify-center ${face.bypassed ? 'opacity-30' : ''}`}
        >
          <Volume shape={face.shape} colour={hue} />
        </div>
        <div className="words flex min-w-0 flex-1 flex-col justify-center pr-[7px] pl-0.5 leading-[17px]">
          <div className="flex items-center gap-1.5">
            <span className="truncate text-[12px] font-semibold text-ink">{face.title}</span>
            <Badges face={face} />
            {face.opens && <FoldButton id={id} title={face.title} open={false} />}
          </div>
          <div className="truncate text-[11px] text-soft">
            {face.bypassed ? 'bypassed' : face.summary || ' '}
          </div>
          <div className="flex items-baseline justify-between gap-1 text-[11px]">
            <Words face={face} hue={hue} />
            <span className="min-w-0 truncate text-[10px] text-faint">{inShort(face.params)}</span>
          </div>
        </div>
      </div>
      <Handles id={id} face={face} ports={ports} />
    </div>
  );
});

/** A second border within the first: there is something inside. */
function Lining() {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-[2.5px] rounded-[6.5px] border border-edge"
    />
  );
}

function Words({ face, hue }: { readonly face: Face; readonly hue: string }) {
  const wrong = face.severity === 'error' ? 'var(--error)' : hue;
  return (
    <span
      className={`truncate font-semibold ${face.shape && face.severity !== 'error' ? 'shrink-0 [word-spacing:-0.13em]' : ''}`}
      style={{ color: wrong }}
    >
      {face.words}
    </span>
  );
}

/** Edges of the copies behind a repeated block. */
function Stack() {
  return (
    <>
      <div className="absolute inset-0 translate-x-[7px] -translate-y-[7px] rounded-[10px] border border-edge bg-paper opacity-60" />
      <div className="absolute inset-0 translate-x-[3.5px] -translate-y-[3.5px] rounded-[10px] border border-edge bg-paper" />
    </>
  );
}
