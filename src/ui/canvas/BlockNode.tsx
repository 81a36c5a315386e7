/** A block on the canvas: stripe, drawing, name, key parameters, what it gives and how many weights it has. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { AlertTriangle, CircleSlash } from 'lucide-react';
import { memo } from 'react';
import { colour } from '../families.ts';
import { inFull, inShort } from '../numbers.ts';
import type { Face } from './face.ts';
import { handleY, inputHandle, outputHandle, type BlockNode as Shown } from './nodes.ts';
import { Volume } from './Volume.tsx';

const rings = {
  error: 'border-error-line ring-3 ring-error-line/25',
  warning: 'border-warning-line',
  fine: 'border-edge',
};

export const BlockNode = memo(function BlockNode({ data: { face }, selected }: NodeProps<Shown>) {
  const hue = colour(face.look);
  const ring =
    selected && face.severity !== 'error' ? 'border-accent ring-3 ring-accent/25' : rings[face.severity];
  return (
    <div data-block-id={face.id} data-severity={face.severity} className="relative h-full w-full">
      {face.times > 1 && <Stack />}
      <div
        className={`relative flex h-full w-full items-stretch overflow-hidden rounded-[10px] border-[1.5px] bg-paper shadow-shade ${ring} ${face.bypassed ? 'border-dashed' : ''} ${selected && face.severity === 'error' ? 'ring-error-line/45' : ''}`}
      >
        <div className="w-[3px] shrink-0 rounded-r-sm my-2.5" style={{ background: hue }} />
        <div
          className={`flex w-[34px] shrink-0 items-center justify-center ${face.bypassed ? 'opacity-30' : ''}`}
        >
          <Volume shape={face.shape} colour={hue} />
        </div>
        <div className="flex min-w-0 flex-1 flex-col justify-center pr-[7px] pl-0.5 leading-[17px]">
          <div className="flex items-center gap-1.5">
            <span className="truncate text-[12px] font-semibold text-ink">{face.title}</span>
            <Badges face={face} />
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
      <Handles face={face} />
    </div>
  );
});

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

function Badges({ face }: { readonly face: Face }) {
  return (
    <>
      {face.times > 1 && (
        <span className="shrink-0 rounded-full bg-strong px-1.5 text-[10px] leading-4 font-semibold text-on-strong">
          × {inFull(face.times)}
        </span>
      )}
      {face.bypassed && <CircleSlash aria-hidden="true" className="ml-auto size-3 shrink-0 text-faint" />}
      {face.severity === 'warning' && (
        <AlertTriangle aria-hidden="true" className="ml-auto size-3 shrink-0 text-warning-line" />
      )}
    </>
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

function Handles({ face }: { readonly face: Face }) {
  return (
    <>
      {Array.from({ length: face.inputs }, (_, i) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index
          key={`in ${i}`}
          type="target"
          position={Position.Left}
          id={inputHandle(i)}
          style={{ top: handleY(i, face.inputs) }}
          data-free={face.free === i}
          aria-label={`input ${i + 1} of ${face.title}`}
          data-testid={`${face.id} input ${i + 1}`}
        />
      ))}
      {Array.from({ length: face.outputs }, (_, i) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index
          key={`out ${i}`}
          type="source"
          position={Position.Right}
          id={outputHandle(i)}
          style={{ top: handleY(i, face.outputs) }}
          aria-label={`output of ${face.title}`}
          data-testid={`${face.id} output ${i + 1}`}
        />
      ))}
    </>
  );
}
