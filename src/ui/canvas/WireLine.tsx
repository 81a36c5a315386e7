/** A wire with the shape on it. The label shows where there is room for it, and on hover or selection everywhere. */
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { type Down, wayOf } from './way.ts';
import type { WireEdge } from './wires.ts';

/** About the width of a character of a label, in pixels. */
const letter = 5.6;
const level: Down = [false, false];

/** Whether there is room for a label between two blocks: on a wire that runs down it stands across the line. */
export const hasRoom = (dx: number, dy: number, wide: number, [leaves]: Down): boolean =>
  leaves ? Math.abs(dy) > 36 : Math.abs(dx) > wide;

/** How far above the line's middle a label's foot is, in pixels. */
export const rise = ([leaves]: Down): number => (leaves ? -4 : 6);

export const WireLine = memo(function WireLine(props: EdgeProps<WireEdge>) {
  const { sourceX, sourceY, targetX, targetY, data } = props;
  const label = data?.label ?? '';
  const down = data?.down ?? level;
  const { path, labelX, labelY } = wayOf([sourceX, sourceY], [targetX, targetY], data?.lane ?? null, down);
  const room = hasRoom(targetX - sourceX, targetY - sourceY, letter * label.length + 8, down);
  return (
    <>
      <BaseEdge path={path} interactionWidth={18} />
      {label !== '' && (
        <text className="wire-label" data-room={room} x={labelX} y={labelY - rise(down)} textAnchor="middle">
          {label}
        </text>
      )}
    </>
  );
});
