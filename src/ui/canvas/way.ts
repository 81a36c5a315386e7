/** The line that a wire takes, as an SVG path, and where its label stands. */
import { getBezierPath, Position } from '@xyflow/react';

/** Width of a turn into or out of a lane, in pixels: it must fit between two columns of blocks. */
const bend = 52;

export interface Way {
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

/** A curve from output to input; by way of `lane`, a height, where blocks stand in the way. */
export function wayOf(
  from: readonly [number, number],
  to: readonly [number, number],
  lane: number | null,
): Way {
  const [sx, sy] = from;
  const [tx, ty] = to;
  if (lane !== null && tx - sx > 2 * bend) {
    const path = [
      `M${sx},${sy}`,
      `C${sx + bend * 0.7},${sy} ${sx + bend * 0.3},${lane} ${sx + bend},${lane}`,
      `L${tx - bend},${lane}`,
      `C${tx - bend * 0.3},${lane} ${tx - bend * 0.7},${ty} ${tx},${ty}`,
    ].join(' ');
    return { path, labelX: (sx + tx) / 2, labelY: lane };
  }
  if (tx < sx + 8) return backwards(from, to, lane);
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

/** Back to the left, as from the end of a row to the next: along the free lane, else half way between the two. */
function backwards(
  [sx, sy]: readonly [number, number],
  [tx, ty]: readonly [number, number],
  free: number | null,
): Way {
  const lane = free ?? (Math.abs(ty - sy) > 84 ? (sy + ty) / 2 : Math.max(sy, ty) + 70);
  const path = [
    `M${sx},${sy}`,
    `C${sx + 46},${sy} ${sx + 46},${lane} ${sx - 10},${lane}`,
    `L${tx + 10},${lane}`,
    `C${tx - 46},${lane} ${tx - 46},${ty} ${tx},${ty}`,
  ].join(' ');
  return { path, labelX: (sx + tx) / 2, labelY: lane };
}
