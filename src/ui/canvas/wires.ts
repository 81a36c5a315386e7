/** The wires on the canvas as React Flow edges: what each carries, whether it is at fault, and the way it takes. */
import type { Edge } from '@xyflow/react';
import { showShape } from '../../blocks/shape.ts';
import { problemsAt } from '../../check/at.ts';
import type { Checked, Report } from '../../check/report.ts';
import type { Module, Path, Wire } from '../../graph/project.ts';
import { samePath } from '../../state/view.ts';
import { wireKey } from './address.ts';
import { type Earlier, type LaneData, lanesOf } from './lanes.ts';
import { type FacesOf, inputHandle, outputHandle } from './nodes.ts';
import { type Sheet, sheets } from './scene.ts';

export interface WireData extends LaneData, Record<string, unknown> {
  /** The shape it carries. */
  readonly label: string;
}
export type WireEdge = Edge<WireData, 'wire'>;

export interface WireView {
  readonly scope: Path;
  /** Keys of the selected wires of the module at `scope`. */
  readonly selected: ReadonlySet<string>;
  /** Name of the wire into which a block being dragged would fall. */
  readonly target: string | undefined;
}

/** Keys of the wires that end where an error says that something else must arrive. */
export function wrongWires(report: Report, checked: Checked): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { problem, way } of problemsAt(report, checked))
    if (problem.severity === 'error' && way.length === 1 && problem.port !== undefined)
      ends.add(`${way[0]} ${problem.port}`);
  if (ends.size === 0) return new Set();
  const wrong = checked.linked.module.wires.filter(({ to }) => ends.has(`${to[0]} ${to[1]}`));
  return new Set(wrong.map(wireKey));
}

/** A projection with a memory, like that of the nodes: an unchanged wire keeps its object. */
export function wireProjection(): (
  report: Report,
  scene: Sheet,
  facesOf: FacesOf,
  view: WireView,
) => WireEdge[] {
  let kept = new Map<string, WireEdge>();
  let list: WireEdge[] = [];
  let drawn = new Map<string, Earlier>();
  return (report, scene, facesOf, view) => {
    const next = new Map<string, WireEdge>();
    const now = new Map<string, Earlier>();
    for (const sheet of sheets(scene)) {
      const { checked, prefix } = sheet;
      const wrong = wrongWires(report, checked);
      const here = samePath(sheet.path, view.scope);
      const wires = drawable(checked.linked.module);
      const earlier = drawn.get(prefix);
      const still = earlier?.sheet.checked.linked.module === checked.linked.module;
      const lanes = lanesOf(sheet, facesOf(sheet), wires, still ? earlier : undefined);
      now.set(prefix, { sheet, courses: lanes });
      for (const [i, wire] of wires.entries()) {
        const key = wireKey(wire);
        const name = prefix + key;
        const { lane, down } = lanes[i] as LaneData;
        const shape = checked.blocks.get(wire.from[0])?.outs[wire.from[1]] ?? null;
        const label = shape ? showShape(shape) : '';
        const selected = here && view.selected.has(key);
        const className = [wrong.has(key) && 'wrong', view.target === name && 'target']
          .filter(Boolean)
          .join(' ');
        const before = kept.get(name);
        const same =
          before?.data?.label === label &&
          before.data.lane === lane &&
          before.data.down[0] === down[0] &&
          before.data.down[1] === down[1] &&
          before.selected === selected &&
          before.className === className;
        next.set(name, same ? before : make(wire, prefix, { label, lane, down }, selected, className));
      }
    }
    // React Flow goes through all wires when it is given another list.
    const all = [...next.values()];
    if (all.length !== list.length || all.some((edge, i) => edge !== list[i])) list = all;
    kept = next;
    drawn = now;
    return list;
  };
}

/** React Flow complains of wires without an end; check says so in words instead. */
function drawable(module: Module): readonly Wire[] {
  const ids = new Set(module.blocks.map((block) => block.id));
  return module.wires.filter(({ from, to }) => ids.has(from[0]) && ids.has(to[0]));
}

function make(wire: Wire, prefix: string, data: WireData, selected: boolean, className: string): WireEdge {
  return {
    id: prefix + wireKey(wire),
    type: 'wire',
    source: prefix + wire.from[0],
    sourceHandle: outputHandle(wire.from[1]),
    target: prefix + wire.to[0],
    targetHandle: inputHandle(wire.to[1]),
    data,
    selected,
    className,
    ariaLabel: `wire from ${wire.from[0]} to ${wire.to[0]}${data.label && `, ${data.label}`}`,
  };
}
