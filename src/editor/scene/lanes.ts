/** The ways of all wires of a module past its blocks: the short ones nearest to the blocks, the long ones around them. */

import type { Box } from '../../graph/place.ts';
import type { Point, Wire } from '../../graph/project.ts';
import type { Face } from './face.ts';
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

/** So many blocks may be dragged before all wires are looked at again. */
const most = 20;

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
  const lowest = new Map<string, number>();
  for (const { to } of wires) lowest.set(to[0], Math.max(lowest.get(to[0]) ?? 0, to[1]));
  const moved = earlier && movedSince(earlier.sheet, sheet);
  const few = moved && moved.length <= 2 * most ? moved : undefined;
  const known = new Map<string, Ports>();
  const portsAt = (id: string): Ports => {
    const face = faces.get(id);
    const ports = known.get(id) ?? (face ? portsOf(sheet, face) : level);
    known.set(id, ports);
    return ports;
  };
  const courses = wires.map((wire, i) => {
    const before = earlier?.courses[i];
    const stays = before && few && !few.some((box) => isNear(before, box));
    return stays ? before : courseOf(sheet, portsAt, wire);
  });
  const anew = [...courses.keys()].filter((i) => courses[i] !== earlier?.courses[i]);
  if (anew.length === 0) return courses;
  const taken = new Map<string, Taken[]>();
  const take = (course: Course): void => {
    const [start, end] = ends(course);
    if (course.lane === null || end[0] < start[0]) return;
    const list = taken.get(outputOf(course)) ?? [];
    list.push({ at: course.lane, from: start[0], to: end[0] });
    taken.set(outputOf(course), list);
  };
  if (anew.length < courses.length) courses.forEach(take);
  const [upright, turned] = [[...sheet.boxes.values()], [...sheet.boxes.values()].map(turn)];
  const bySpan = anew.sort((a, b) => spanOf(courses[a] as Course) - spanOf(courses[b] as Course));
  for (const i of bySpan) {
    const course = courses[i] as Course;
    const { wire, down } = course;
    // Between a frame's edge and a block the way is short and bent anyhow.
    if (down[0] !== down[1]) continue;
    const output = outputOf(course);
    const lane = laneOf(...ends(course), down[0] ? turned : upright, {
      under: wire.to[1] > 0 && wire.to[1] === lowest.get(wire.to[0]),
      taken: [...taken].flatMap(([other, list]) => (other === output ? [] : list)),
      ...(down[0] && { block: 64 }),
    });
    const found = { ...course, lane };
    courses[i] = found;
    take(found);
  }
  return courses;
}

/** Of a wire that runs down, as if it ran to the right. */
const ends = ({ from, to, down }: Course): [Point, Point] => (down[0] ? [flip(from), flip(to)] : [from, to]);
const outputOf = ({ wire, down }: Course): string => `${down[0]} ${wire.from.join(' ')}`;

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

/** More than the farthest that a lane lies from a block, and that a wire reaches beyond its ends, in pixels. */
const reach = 60;

/** Whether it is a block at the wire's end, or may turn the wire aside, or has stood in the way. */
function isNear(course: Course, box: Box): boolean {
  const { lane, down } = course;
  const [[sx, sy], [tx, ty]] = ends(course);
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

function courseOf(sheet: Sheet, ports: (id: string) => Ports, wire: Wire): Course {
  const [a, b] = [sheet.boxes.get(wire.from[0]) as Box, sheet.boxes.get(wire.to[0]) as Box];
  const [leaves, enters] = [ports(wire.from[0]), ports(wire.to[0])];
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
