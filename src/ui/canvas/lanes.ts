/** The ways of all wires of a module past its blocks: the short ones nearest to the blocks, the long ones around them. */
import type { Point, Wire } from '../../graph/project.ts';
import type { Face } from './face.ts';
import type { Box } from './frame.ts';
import { laneOf, type Taken } from './lane.ts';
import { type Ports, portsOf } from './nodes.ts';
import type { Sheet } from './scene.ts';
import type { Down } from './way.ts';

export interface LaneData {
  /**
   * Height at which it passes the blocks that stand between its ends, where its straight way is not free; of a wire that
   * runs down, how far to the right.
   */
  readonly lane: number | null;
  readonly down: Down;
}

/** A wire from end to end. */
export interface Course extends LaneData {
  readonly wire: Wire;
  readonly from: Point;
  readonly to: Point;
}

/** The same module as it was drawn before, while a block of it is dragged. */
export interface Earlier {
  readonly sheet: Sheet;
  readonly courses: readonly Course[];
}

/**
 * In the order of `wires`, each of which begins and ends at a block of the sheet. A wire that nothing has come near to
 * since `earlier` keeps its way: so a drag among hundreds of blocks costs no more than one among few.
 */
export function lanesOf(
  sheet: Sheet,
  faces: ReadonlyMap<string, Face>,
  wires: readonly Wire[],
  earlier?: Earlier,
): readonly Course[] {
  const ports = new Map([...faces].map(([id, face]) => [id, portsOf(sheet, face)]));
  const lowest = new Map<string, number>();
  for (const { to } of wires) lowest.set(to[0], Math.max(lowest.get(to[0]) ?? 0, to[1]));
  const courses = wires.map((wire) => courseOf(sheet, ports, wire));
  const [upright, turned] = [[...sheet.boxes.values()], [...sheet.boxes.values()].map(turn)];
  const taken = new Map<string, Taken[]>();
  const moved = earlier && movedSince(earlier.sheet, sheet);
  const bySpan = [...courses.keys()].sort(
    (a, b) => spanOf(courses[a] as Course) - spanOf(courses[b] as Course),
  );
  for (const i of bySpan) {
    const course = courses[i] as Course;
    const { wire, down, from, to } = course;
    // Between a frame's edge and a block the way is short and bent anyhow.
    if (down[0] !== down[1]) continue;
    const [start, end] = down[0] ? [flip(from), flip(to)] : [from, to];
    const output = `${down[0]} ${wire.from.join(' ')}`;
    const known = earlier?.courses[i];
    const lane =
      known && moved && sameEnds(known, course) && !moved.some((box) => isNear(known, box))
        ? known.lane
        : laneOf(start, end, down[0] ? turned : upright, {
            under: wire.to[1] > 0 && wire.to[1] === lowest.get(wire.to[0]),
            taken: [...taken].flatMap(([other, list]) => (other === output ? [] : list)),
            ...(down[0] && { block: 64 }),
          });
    courses[i] = { ...course, lane };
    if (lane === null || end[0] < start[0]) continue;
    const list = taken.get(output) ?? [];
    list.push({ at: lane, from: start[0], to: end[0] });
    taken.set(output, list);
  }
  return courses;
}

/** Boxes that differ, as they were and as they are. */
function movedSince(before: Sheet, now: Sheet): readonly Box[] {
  const moved: Box[] = [];
  for (const [id, box] of now.boxes) {
    const was = before.boxes.get(id) as Box;
    if (was.x !== box.x || was.y !== box.y || was.width !== box.width || was.height !== box.height)
      moved.push(was, box);
  }
  return moved;
}

const samePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
const sameEnds = (a: Course, b: Course): boolean =>
  samePoint(a.from, b.from) && samePoint(a.to, b.to) && a.down[0] === b.down[0] && a.down[1] === b.down[1];

/** More than the farthest that a lane lies from a block, and that a wire reaches beyond its ends, in pixels. */
const reach = 60;

/** Whether a block there may turn a wire aside, or its going let the wire come nearer. */
function isNear({ from, to, lane, down }: Course, box: Box): boolean {
  const [[sx, sy], [tx, ty]] = down[0] ? [flip(from), flip(to)] : [from, to];
  const { x, y, width, height } = down[0] ? turn(box) : box;
  const aside = lane === null ? 0 : Math.max(0, Math.min(sy, ty) - lane, lane - Math.max(sy, ty));
  return (
    x < Math.max(sx, tx) + reach &&
    x + width > Math.min(sx, tx) - reach &&
    y < Math.max(sy, ty) + aside + reach &&
    y + height > Math.min(sy, ty) - aside - reach
  );
}

const level: Ports = { inputs: [], outputs: [], down: false };

function courseOf(sheet: Sheet, ports: ReadonlyMap<string, Ports>, wire: Wire): Course {
  const [a, b] = [sheet.boxes.get(wire.from[0]) as Box, sheet.boxes.get(wire.to[0]) as Box];
  const [leaves, enters] = [ports.get(wire.from[0]) ?? level, ports.get(wire.to[0]) ?? level];
  const [out, into] = [leaves.outputs[wire.from[1]] ?? 0, enters.inputs[wire.to[1]] ?? 0];
  return {
    wire,
    from: leaves.down ? [a.x + out, a.y + a.height] : [a.x + a.width, a.y + out],
    to: enters.down ? [b.x + into, b.y] : [b.x, b.y + into],
    down: [leaves.down, enters.down],
    lane: null,
  };
}

const spanOf = ({ from, to }: Course): number => Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
const flip = ([x, y]: Point): Point => [y, x];
const turn = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width });
