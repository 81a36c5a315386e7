/** The wires on the canvas as plain values: what each carries, whether it is at fault, and the way it takes. */
import { type Shape, scalars, showShape } from '../../blocks/shape.ts';
import { problemsAt } from '../../check/at.ts';
import type { Checked, Report } from '../../check/report.ts';
import { type Path, samePath, wireKey } from '../../graph/path.ts';
import type { Module, Wire } from '../../graph/project.ts';
import type { Face } from './face.ts';
import { type Earlier, type LaneData, lanesOf } from './lanes.ts';
import { type FacesOf, inputHandle, outputHandle } from './nodes.ts';
import { type Sheet, sheets } from './scene.ts';

export interface WireData extends LaneData {
  /** The shape it carries. */
  readonly label: string;
}

export interface DrawnWire {
  /** Name on the canvas. */
  readonly id: string;
  /** Names of the blocks at its ends, and their handles. */
  readonly source: string;
  readonly sourceHandle: string;
  readonly target: string;
  readonly targetHandle: string;
  readonly data: WireData;
  readonly selected: boolean;
  /** How it looks: its thickness, whether it is at fault, whether a block is held over it. */
  readonly className: string;
  readonly ariaLabel: string;
}

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

/** A sheet as it was drawn. */
interface Drawn extends Earlier {
  readonly faces: ReadonlyMap<string, Face>;
  readonly edges: readonly DrawnWire[];
}

/** A projection with a memory, like that of the nodes: an unchanged wire keeps its object. */
export function wireProjection(): (
  report: Report,
  scene: Sheet,
  facesOf: FacesOf,
  view: WireView,
) => readonly DrawnWire[] {
  let kept = new Map<string, DrawnWire>();
  let list: readonly DrawnWire[] = [];
  let drawn = new Map<string, Drawn>();
  let last: { readonly report: Report; readonly view: WireView } | undefined;
  return (report, scene, facesOf, view) => {
    const next = new Map<string, DrawnWire>();
    const now = new Map<string, Drawn>();
    // In mid-drag nothing changes but where blocks stand.
    const dragging = last?.report === report && sameView(last.view, view);
    for (const sheet of sheets(scene)) {
      const { checked, prefix } = sheet;
      const { module } = checked.linked;
      const shown = facesOf(sheet);
      const before = drawn.get(prefix);
      const earlier =
        before && before.faces === shown && before.sheet.checked.linked.module === module
          ? before
          : undefined;
      const wires = drawable(module);
      const courses = lanesOf(sheet, shown, wires, earlier);
      const wrong = wrongWires(report, checked);
      const here = samePath(sheet.path, view.scope);
      const edges = courses.map((course, i): DrawnWire => {
        if (dragging && earlier?.courses[i] === course) return earlier.edges[i] as DrawnWire;
        const { wire, lane, down } = course;
        const key = wireKey(wire);
        const name = prefix + key;
        const shape = checked.blocks.get(wire.from[0])?.outs[wire.from[1]] ?? null;
        const label = shape ? showShape(shape) : '';
        const selected = here && view.selected.has(key);
        const className = [bulk(shape), wrong.has(key) && 'wrong', view.target === name && 'target']
          .filter(Boolean)
          .join(' ');
        const known = kept.get(name);
        const same =
          known?.data.label === label &&
          known.data.lane === lane &&
          known.data.down[0] === down[0] &&
          known.data.down[1] === down[1] &&
          known.selected === selected &&
          known.className === className;
        return same ? known : make(wire, prefix, { label, lane, down }, selected, className);
      });
      for (const edge of edges) next.set(edge.id, edge);
      now.set(prefix, { sheet, courses, faces: shown, edges });
    }
    // React Flow goes through all wires when it is given another list.
    const all = [...next.values()];
    if (all.length !== list.length || all.some((edge, i) => edge !== list[i])) list = all;
    kept = next;
    drawn = now;
    last = { report, view };
    return list;
  };
}

/** How much a wire carries, as one of five grades of its thickness: each is ten times the one before. */
export function bulk(shape: Shape | null): string {
  if (!shape) return 'bulk-1';
  return `bulk-${Math.min(5, Math.max(1, Math.floor(Math.log10(scalars(shape)))))}`;
}

const sameView = (a: WireView, b: WireView): boolean =>
  a.scope === b.scope && a.selected === b.selected && a.target === b.target;

const ends = new WeakMap<Module, readonly Wire[]>();

/** React Flow complains of wires without an end; check says so in words instead. */
function drawable(module: Module): readonly Wire[] {
  const known = ends.get(module);
  if (known) return known;
  const ids = new Set(module.blocks.map((block) => block.id));
  const found = module.wires.filter(({ from, to }) => ids.has(from[0]) && ids.has(to[0]));
  ends.set(module, found);
  return found;
}

function make(wire: Wire, prefix: string, data: WireData, selected: boolean, className: string): DrawnWire {
  return {
    id: prefix + wireKey(wire),
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
