/** A wire with the shape on it. The label shows where there is room for it, and on hover or selection everywhere. */
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { wayOf } from './way.ts';
import type { WireEdge } from './wires.ts';

/** About the width of a character of a label, in pixels. */
const letter = 5.6;

export const WireLine = memo(function WireLine(props: EdgeProps<WireEdge>) {
  const { sourceX, sourceY, targetX, targetY, data } = props;
  const label = data?.label ?? '';
  const { path, labelX, labelY } = wayOf([sourceX, sourceY], [targetX, targetY], data?.lane ?? null);
  const room = Math.abs(targetX - sourceX) > letter * label.length + 8;
  return (
    <>
      <BaseEdge path={path} interactionWidth={18} />
      {label !== '' && (
        <text className="wire-label" data-room={room} x={labelX} y={labelY - 6} textAnchor="middle">
          {label}
        </text>
      )}
    </>
  );
});
