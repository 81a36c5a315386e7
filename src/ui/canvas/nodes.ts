/**
 * What stands on the canvas as React Flow nodes: blocks, frames of what stands open in place, ports on a frame's edge.
 * React Flow drops a node's handles, and so its wires, for a frame when it meets a new object without size: ours bring
 * size and handles along, and what is unchanged keeps its object.
 */
import { type Node, type NodeHandle, Position } from '@xyflow/react';
import { type Path, samePath } from '../../graph/path.ts';
import { blockSize } from '../../graph/place.ts';
import { readingOrder } from '../../graph/reading.ts';
import type { Face } from './face.ts';
import { type Box, titleHeight } from './frame.ts';
import type { Sheet } from './scene.ts';

/** Where the handles sit: heights on the left and right side, in pixels from the top; where data runs down, above and below. */
export interface Ports {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly down: boolean;
}
type Data = { readonly face: Face; readonly ports: Ports };

export type BlockNode = Node<Data, 'block'>;
/** A module that stands open in place. It lies below its blocks, which are nodes of their own. */
export type FrameNode = Node<Data, 'frame'>;
/** A port of a module that stands open in place. */
export type PortNode = Node<Data, 'port'>;
export type Shown = BlockNode | FrameNode | PortNode;

export const inputHandle = (port: number): string => `in-${port}`;
export const outputHandle = (port: number): string => `out-${port}`;
/** The port of a handle's id. */
export const portOf = (handle: string | null | undefined): number =>
  Number(/^(?:in|out)-(\d+)$/.exec(handle ?? '')?.[1] ?? 0);

/** How far below the top of what is `height` high handle `i` of `n` sits, in pixels. */
export const handleY = (i: number, n: number, height: number = blockSize.height): number =>
  (height * (i + 1)) / (n + 1);

/** Where a block's handles sit; on a frame's edge they are level with the ports inside. */
export function portsOf(sheet: Sheet, face: Face): Ports {
  const frame = sheet.inner.get(face.id)?.frame;
  const { width, height } = sheet.boxes.get(face.id) ?? blockSize;
  // Frames keep their ports at the sides, and so do the ports on a frame's edge.
  const down = sheet.down && !frame && !isPort(sheet, face.id);
  const row = (n: number, known: readonly number[]): readonly number[] =>
    Array.from({ length: n }, (_, i) =>
      // A wire may end at a port that is gone: its handle hangs below the others.
      frame ? (known[i] ?? titleHeight + 14 * (i + 1)) : handleY(i, n, down ? width : height),
    );
  return {
    inputs: row(face.inputs, [...(frame?.inputs.values() ?? [])]),
    outputs: row(face.outputs, [...(frame?.outputs.values() ?? [])]),
    down,
  };
}

const dot = 11;

function handles({ inputs, outputs, down }: Ports, width: number, height: number): NodeHandle[] {
  const side = (places: readonly number[], type: 'source' | 'target'): NodeHandle[] =>
    places.map((at, i) => ({
      id: type === 'source' ? outputHandle(i) : inputHandle(i),
      type,
      position: sideOf(type, down),
      x: (down ? at : type === 'source' ? width : 0) - dot / 2,
      y: (down ? (type === 'source' ? height : 0) : at) - dot / 2,
      width: dot,
      height: dot,
    }));
  return [...side(inputs, 'target'), ...side(outputs, 'source')];
}

/** The side of a block on which its inputs or outputs are. */
export function sideOf(type: 'source' | 'target', down: boolean): Position {
  if (type === 'source') return down ? Position.Bottom : Position.Right;
  return down ? Position.Top : Position.Left;
}

export interface Selected {
  readonly scope: Path;
  readonly selection: ReadonlySet<string>;
}

/** Faces of a sheet's blocks. */
export type FacesOf = (sheet: Sheet) => ReadonlyMap<string, Face>;

/** A projection with a memory: call it with every state of the document and view. */
export function nodeProjection(): (scene: Sheet, facesOf: FacesOf, selected: Selected) => Shown[] {
  let kept = new Map<string, Shown>();
  let list: Shown[] = [];
  return (scene, facesOf, { scope, selection }) => {
    const next = new Map<string, Shown>();
    const add = (sheet: Sheet, depth: number): void => {
      const here = samePath(sheet.path, scope);
      const known = facesOf(sheet);
      // React Flow draws nodes as they are listed, and the Tab key walks them so.
      for (const id of readingOrder(sheet.checked.linked.module)) {
        const face = known.get(id);
        if (!face) continue;
        const box = sheet.boxes.get(id) as Box;
        const inner = sheet.inner.get(id);
        const port = sheet.frame && (face.look === 'input' || face.look === 'output') && isPort(sheet, id);
        const wanted: Wanted = {
          id: sheet.prefix + id,
          type: inner ? 'frame' : port ? 'port' : 'block',
          face,
          box,
          ports: portsOf(sheet, face),
          selected: here && selection.has(id),
          depth,
        };
        const before = kept.get(wanted.id);
        next.set(wanted.id, before && same(before, wanted) ? before : make(wanted));
        // What stands in a frame follows it: so the keyboard comes to it next.
        if (inner) add(inner, depth + 1);
      }
    };
    add(scene, 0);
    const all = [...next.values()];
    if (all.length !== list.length || all.some((node, i) => node !== list[i])) list = all;
    kept = next;
    return list;
  };
}

const isPort = (sheet: Sheet, id: string): boolean =>
  sheet.frame?.inputs.has(id) === true || sheet.frame?.outputs.has(id) === true;

interface Wanted {
  readonly id: string;
  readonly type: Shown['type'];
  readonly face: Face;
  readonly box: Box;
  readonly ports: Ports;
  readonly selected: boolean;
  readonly depth: number;
}

const level = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((y, i) => y === b[i]);

const same = (node: Shown, { type, face, box, ports, selected }: Wanted): boolean =>
  node.type === type &&
  node.data.face === face &&
  node.selected === selected &&
  node.position.x === box.x &&
  node.position.y === box.y &&
  node.width === box.width &&
  node.height === box.height &&
  node.data.ports.down === ports.down &&
  level(node.data.ports.inputs, ports.inputs) &&
  level(node.data.ports.outputs, ports.outputs);

/** Frames lie below all wires, the outermost lowest. */
const lowest = -100;

const make = ({ id, type, face, box, ports, selected, depth }: Wanted): Shown => ({
  id,
  type,
  position: { x: box.x, y: box.y },
  width: box.width,
  height: box.height,
  measured: { width: box.width, height: box.height },
  handles: handles(ports, box.width, box.height),
  data: { face, ports },
  selected,
  ariaLabel: type === 'frame' ? `${face.label}, open in place` : face.label,
  ...(type === 'frame' && {
    zIndex: lowest + depth,
    dragHandle: '.frame-title',
    // A press on the ground of a frame is one on the canvas.
    style: { pointerEvents: 'none' as const },
  }),
  ...(type === 'port' && { draggable: false }),
  ...(type === 'block' && selected && { zIndex: 1000 }),
  ...(depth > 0 && { className: 'inner' }),
});
