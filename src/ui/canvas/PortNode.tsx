/** A port of a module that stands open in place: on the frame's edge, level with the wire outside. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { PortNode as Shown } from './flow.ts';
import { Handles } from './Handles.tsx';
import { ringOf } from './ring.ts';

export const PortNode = memo(function PortNode({ id, data: { face, ports }, selected }: NodeProps<Shown>) {
  const input = face.look === 'input';
  return (
    <div
      data-block-id={id}
      data-severity={face.severity}
      title={face.title}
      className="relative h-full w-full"
    >
      <div
        className={`flex h-full w-full items-center border-[1.5px] bg-paper px-2.5 text-[10.5px] text-soft shadow-shade ${input ? 'justify-start rounded-r-[10px] rounded-l-[3px] pl-3' : 'justify-end rounded-l-[10px] rounded-r-[3px] pr-3'} ${ringOf(face.severity, selected)}`}
      >
        <span className="truncate">{face.title.replace(/ port$/, '')}</span>
      </div>
      <Handles id={id} face={face} ports={ports} />
    </div>
  );
});
