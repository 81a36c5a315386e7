/** The document's wires as React Flow edges: what each carries, whether it is at fault, and the way it takes. */
import type { Edge } from '@xyflow/react';
import { showShape } from '../../blocks/shape.ts';
import type { Report } from '../../check/report.ts';
import { blockSize } from '../../graph/place.ts';
import type { Module, Point, Wire } from '../../graph/project.ts';
import { inputHandle, outputHandle } from './nodes.ts';

export interface WireData extends Record<string, unknown> {
  /** The shape it carries. */
  readonly label: string;
  /** Height at which it passes the blocks that stand between its ends, where its straight way is not free. */
  readonly lane: number | null;
}
export type WireEdge = Edge<WireData, 'wire'>;

export const wireKey = ({ from, to }: Wire): string => `${from[0]}:${from[1]}>${to[0]}:${to[1]}`;

export interface WireView {
  /** Where a block stands, dragged or not. */
  readonly at: (id: string) => Point | undefined;
  readonly selected: ReadonlySet<string>;
  /** The wire into which a block being dragged would fall. */
  readonly target: string | undefined;
}

/** Keys of the wires that end where an error says that something else must arrive. */
export function wrongWires(report: Report): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { severity, at, port } of report.problems)
    if (severity === 'error' && at.length === 1 && port !== undefined) ends.add(`${at[0]} ${port}`);
  const wrong = report.root.linked.module.wires.filter(({ to }) => ends.has(`${to[0]} ${to[1]}`));
  return new Set(wrong.map(wireKey));
}

/** A projection with a memory, like that of the nodes: an unchanged wire keeps its object. */
export function wireProjection(): (report: Report, view: WireView) => WireEdge[] {
  let kept = new Map<string, WireEdge>();
  return (report, view) => {
    const module = report.root.linked.module;
    const wrong = wrongWires(report);
    const places = module.blocks.flatMap((block) => {
      const at = view.at(block.id);
      return at ? [[block.id, at] as const] : [];
    });
    const next = new Map<string, WireEdge>();
    for (const wire of drawable(module)) {
      const key = wireKey(wire);
      const shape = report.root.blocks.get(wire.from[0])?.outs[wire.from[1]] ?? null;
      const className = [wrong.has(key) && 'wrong', view.target === key && 'target']
        .filter(Boolean)
        .join(' ');
      const label = shape ? showShape(shape) : '';
      const lane = laneOf(wire, view.at, places);
      const selected = view.selected.has(key);
      const before = kept.get(key);
      const same =
        before?.data?.label === label &&
        before.data.lane === lane &&
        before.selected === selected &&
        before.className === className;
      next.set(key, same ? before : make(wire, key, { label, lane }, selected, className));
    }
    kept = next;
    return [...next.values()];
  };
}

/** React Flow complains of wires without an end; check says so in words instead. */
function drawable(module: Module): readonly Wire[] {
  const ids = new Set(module.blocks.map((block) => block.id));
  return module.wires.filter(({ from, to }) => ids.has(from[0]) && ids.has(to[0]));
}

function make(wire: Wire, key: string, data: WireData, selected: boolean, className: string): WireEdge {
  return {
    id: key,
    type: 'wire',
    source: wire.from[0],
    sourceHandle: outputHandle(wire.from[1]),
    target: wire.to[0],
    targetHandle: inputHandle(wire.to[1]),
    data,
    selected,
    className,
    ariaLabel: `wire from ${wire.from[0]} to ${wire.to[0]}${data.label && `, ${data.label}`}`,
  };
}

/**
 * A wire that would run behind blocks takes a lane that is free between its ends: at the height of its end, of its
 * start, else the nearest above or below a block that stands between.
 */
function laneOf(
  { from, to }: Wire,
  at: WireView['at'],
  places: readonly (readonly [string, Point])[],
): number | null {
  const [start, end] = [at(from[0]), at(to[0])];
  if (!start || !end) return null;
  const left = start[0] + blockSize.width;
  const right = end[0];
  // Room for another block between the two is the least that a detour is for.
  if (right - left < blockSize.width) return null;
  const between = places
    .filter(([id, [x]]) => id !== from[0] && id !== to[0] && x + blockSize.width > left && x < right)
    .map(([, place]) => place);
  const half = blockSize.height / 2;
  const clear = (height: (x: number) => number): boolean =>
    between.every(([x, y]) => Math.abs(height(x + blockSize.width / 2) - (y + half)) > half + margin);
  const [sy, ty] = [start[1] + half, end[1] + half];
  if (clear((x) => sy + ((x - left) / (right - left)) * (ty - sy))) return null;
  const sides = new Set(between.flatMap(([, y]) => [y - aside, y + blockSize.height + aside]));
  const nearest = [...sides].sort((a, b) => detour(a, sy, ty) - detour(b, sy, ty));
  return [ty, sy, ...nearest].find((lane) => clear(() => lane)) ?? null;
}

/** Least distance of a wire from the blocks that it passes, and of a lane outside them, in pixels. */
const margin = 6;
const aside = 24;
/** Up before down where both are as far. */
const detour = (lane: number, sy: number, ty: number): number =>
  Math.abs(lane - sy) + Math.abs(lane - ty) + (lane > sy ? 1 : 0);
