/** The line that a wire takes, as an SVG path, and where its label stands. */
import { getBezierPath, Position } from '@xyflow/react';

export interface Way {
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

/** Straight on where it can, in a curve elsewhere; over the blocks between its ends where `over` says how high. */
export function wayOf(
  from: readonly [number, number],
  to: readonly [number, number],
  over: number | null,
): Way {
  const [sx, sy] = from;
  const [tx, ty] = to;
  if (over !== null && tx - sx > 160) {
    const path = [
      `M${sx},${sy}`,
      `C${sx + 44},${sy} ${sx + 16},${over} ${sx + 76},${over}`,
      `L${tx - 76},${over}`,
      `C${tx - 16},${over} ${tx - 44},${ty} ${tx},${ty}`,
    ].join(' ');
    return { path, labelX: (sx + tx) / 2, labelY: over };
  }
  if (tx < sx + 8) return backwards(from, to);
  const [path, labelX, labelY] = getBezierPath({
    sourceX: sx,
    sourceY: sy,
    targetX: tx,
    targetY: ty,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  });
  return { path, labelX, labelY };
}

/** Back to the left, as from the end of a row to the next: along a lane half way between the two. */
function backwards([sx, sy]: readonly [number, number], [tx, ty]: readonly [number, number]): Way {
  const lane = Math.abs(ty - sy) > 84 ? (sy + ty) / 2 : Math.max(sy, ty) + 70;
  const path = [
    `M${sx},${sy}`,
    `C${sx + 46},${sy} ${sx + 46},${lane} ${sx - 10},${lane}`,
    `L${tx + 10},${lane}`,
    `C${tx - 46},${lane} ${tx - 46},${ty} ${tx},${ty}`,
  ].join(' ');
  return { path, labelX: (sx + tx) / 2, labelY: lane };
}
