/** A wire with the shape on it. The label shows where there is room for it, and on hover or selection everywhere. */
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { type Down, hasRoom, wayOf } from '../../editor/scene/way.ts';
import type { FlowEdge } from './flow.ts';

/** About the width of a character of a label, in pixels. */
const letter = 5.6;
const level: Down = [false, false];

export const WireLine = memo(function WireLine(props: EdgeProps<FlowEdge>) {
  const { sourceX, sourceY, targetX, targetY, data } = props;
  const label = data?.label ?? '';
  const down = data?.down ?? level;
  const { path, labelX, labelY } = wayOf([sourceX, sourceY], [targetX, targetY], data?.lane ?? null, down);
  const room = hasRoom(targetX - sourceX, targetY - sourceY, letter * label.length + 8, down);
  return (
    <>
      <BaseEdge path={path} interactionWidth={18} />
      {label !== '' && (
        <text
          className="wire-label"
          data-room={room}
          {...(down[0]
            ? { x: labelX + 8, y: labelY + 4, textAnchor: 'start' }
            : { x: labelX, y: labelY - 6, textAnchor: 'middle' })}
        >
          {label}
        </text>
      )}
    </>
  );
});
