/** The line that a wire takes, as an SVG path, and where its label stands. */
/** Width of a turn into or out of a lane, in pixels: it must fit between two columns of blocks. */
const bend = 52;

export interface Way {
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

/** Whether a wire leaves a block at its bottom, and whether it enters one at its top; else at the right and the left. */
export type Down = readonly [leaves: boolean, enters: boolean];
const level: Down = [false, false];

/** Whether there is room for a label so wide: above a wire between two blocks, or beside one that runs down. */
export const hasRoom = (dx: number, dy: number, wide: number, [leaves]: Down = level): boolean =>
  leaves ? Math.abs(dy) > (Math.abs(dx) < 60 ? 36 : 150) : Math.abs(dx) > wide;

/** A curve from output to input; by way of `lane`, a height, or a width where the wire runs down. */
export function wayOf(from: Point, to: Point, lane: number | null, [leaves, enters]: Down = level): Way {
  if (leaves !== enters) return curve(from, to, leaves, enters);
  const point: Write = leaves ? (x, y) => `${y},${x}` : (x, y) => `${x},${y}`;
  const [[sx, sy], [tx, ty]] = leaves ? [turned(from), turned(to)] : [from, to];
  const label = (x: number, y: number) => (leaves ? { labelX: y, labelY: x } : { labelX: x, labelY: y });
  if (lane !== null && tx - sx > 2 * bend) {
    const path = [
      `M${point(sx, sy)}`,
      `C${point(sx + bend * 0.7, sy)} ${point(sx + bend * 0.3, lane)} ${point(sx + bend, lane)}`,
      `L${point(tx - bend, lane)}`,
      `C${point(tx - bend * 0.3, lane)} ${point(tx - bend * 0.7, ty)} ${point(tx, ty)}`,
    ].join(' ');
    return { path, ...label((sx + tx) / 2, lane) };
  }
  if (tx < sx + 8) {
    const back = laneBack(sy, ty, lane);
    return { path: backwards([sx, sy], [tx, ty], back, point), ...label((sx + tx) / 2, back) };
  }
  return curve(from, to, leaves, enters);
}

type Point = readonly [number, number];
type Write = (x: number, y: number) => string;

const turned = ([x, y]: Point): Point => [y, x];

/** How far a handle of a curve reaches out of a block: half the way there, or a loop where the other end lies behind it. */
const handle = (ahead: number): number => (ahead >= 0 ? ahead / 2 : 6.25 * Math.sqrt(-ahead));

/** A cubic that leaves and arrives square to the sides of its blocks; its label stands at the middle (t = ½). */
function curve([sx, sy]: Point, [tx, ty]: Point, leaves: boolean, enters: boolean): Way {
  const [ax, ay] = leaves ? [sx, sy + handle(ty - sy)] : [sx + handle(tx - sx), sy];
  const [bx, by] = enters ? [tx, ty - handle(ty - sy)] : [tx - handle(tx - sx), ty];
  return {
    path: `M${sx},${sy} C${ax},${ay} ${bx},${by} ${tx},${ty}`,
    labelX: sx / 8 + (3 * ax) / 8 + (3 * bx) / 8 + tx / 8,
    labelY: sy / 8 + (3 * ay) / 8 + (3 * by) / 8 + ty / 8,
  };
}

/** Back, as from the end of a row to the next: along the free lane, else half way between the two. */
const laneBack = (sy: number, ty: number, free: number | null): number =>
  free ?? (Math.abs(ty - sy) > 84 ? (sy + ty) / 2 : Math.max(sy, ty) + 70);

const backwards = ([sx, sy]: Point, [tx, ty]: Point, lane: number, point: Write): string =>
  [
    `M${point(sx, sy)}`,
    `C${point(sx + 46, sy)} ${point(sx + 46, lane)} ${point(sx - 10, lane)}`,
    `L${point(tx + 10, lane)}`,
    `C${point(tx - 46, lane)} ${point(tx - 46, ty)} ${point(tx, ty)}`,
  ].join(' ');
