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

interface Course {
  readonly wire: Wire;
  readonly from: Point;
  readonly to: Point;
  readonly down: Down;
}

/** In the order of `wires`, each of which begins and ends at a block of the sheet. */
export function lanesOf(
  sheet: Sheet,
  faces: ReadonlyMap<string, Face>,
  wires: readonly Wire[],
): readonly LaneData[] {
  const ports = new Map([...faces].map(([id, face]) => [id, portsOf(sheet, face)]));
  const lowest = new Map<string, number>();
  for (const { to } of wires) lowest.set(to[0], Math.max(lowest.get(to[0]) ?? 0, to[1]));
  const courses = wires.map((wire) => courseOf(sheet, ports, wire));
  const [upright, turned] = [[...sheet.boxes.values()], [...sheet.boxes.values()].map(turn)];
  const taken = new Map<string, Taken[]>();
  const lanes = new Map<Course, number | null>();
  const bySpan = [...courses].sort((a, b) => spanOf(a) - spanOf(b));
  for (const course of bySpan) {
    const { wire, down, from, to } = course;
    // Between a frame's edge and a block the way is short and bent anyhow.
    if (down[0] !== down[1]) continue;
    const [start, end] = down[0] ? [flip(from), flip(to)] : [from, to];
    const output = `${down[0]} ${wire.from.join(' ')}`;
    const lane = laneOf(start, end, down[0] ? turned : upright, {
      under: wire.to[1] > 0 && wire.to[1] === lowest.get(wire.to[0]),
      taken: [...taken].flatMap(([other, list]) => (other === output ? [] : list)),
      ...(down[0] && { block: 64 }),
    });
    lanes.set(course, lane);
    if (lane === null || end[0] < start[0]) continue;
    const list = taken.get(output) ?? [];
    list.push({ at: lane, from: start[0], to: end[0] });
    taken.set(output, list);
  }
  return courses.map((course) => ({ lane: lanes.get(course) ?? null, down: course.down }));
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
  };
}

const spanOf = ({ from, to }: Course): number => Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
const flip = ([x, y]: Point): Point => [y, x];
const turn = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width });
