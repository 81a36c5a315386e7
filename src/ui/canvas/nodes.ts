/**
 * The document's blocks as React Flow nodes. React Flow drops a node's handles, and so its wires, for a frame when it
 * meets a new object without size: ours are of fixed size with handles given, and an unchanged block keeps its object.
 */
import { type Node, type NodeHandle, Position } from '@xyflow/react';
import { blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import type { Face } from './face.ts';

export type BlockNode = Node<{ readonly face: Face }, 'block'>;

export interface Placing {
  readonly layout: Readonly<Record<string, Point>>;
  /** Places that overrule the layout while a drag lasts. */
  readonly dragged: Readonly<Record<string, Point>>;
  readonly selection: ReadonlySet<string>;
}

export const inputHandle = (port: number): string => `in-${port}`;
export const outputHandle = (port: number): string => `out-${port}`;
/** The port of a handle's id. */
export const portOf = (handle: string | null | undefined): number =>
  Number(/^(?:in|out)-(\d+)$/.exec(handle ?? '')?.[1] ?? 0);

/** How far below the block's top handle `i` of `n` sits, in pixels. */
export const handleY = (i: number, n: number): number => (blockSize.height * (i + 1)) / (n + 1);

const dot = 11;

function handles(face: Face): NodeHandle[] {
  const side = (n: number, x: number, type: 'source' | 'target'): NodeHandle[] =>
    Array.from({ length: n }, (_, i) => ({
      id: type === 'source' ? outputHandle(i) : inputHandle(i),
      type,
      position: type === 'source' ? Position.Right : Position.Left,
      x: x - dot / 2,
      y: handleY(i, n) - dot / 2,
      width: dot,
      height: dot,
    }));
  return [...side(face.inputs, 0, 'target'), ...side(face.outputs, blockSize.width, 'source')];
}

/** A projection with a memory: call it with every state of the document and view. */
export function nodeProjection(): (faces: ReadonlyMap<string, Face>, placing: Placing) => BlockNode[] {
  let kept = new Map<string, BlockNode>();
  return (faces, { layout, dragged, selection }) => {
    const next = new Map<string, BlockNode>();
    for (const [id, face] of faces) {
      const [x, y] = dragged[id] ?? layout[id] ?? [0, 0];
      const selected = selection.has(id);
      const before = kept.get(id);
      const same =
        before !== undefined &&
        before.data.face === face &&
        before.selected === selected &&
        before.position.x === x &&
        before.position.y === y;
      next.set(id, same ? before : make(face, x, y, selected));
    }
    kept = next;
    return [...next.values()];
  };
}

const make = (face: Face, x: number, y: number, selected: boolean): BlockNode => ({
  id: face.id,
  type: 'block',
  position: { x, y },
  ...blockSize,
  measured: { ...blockSize },
  handles: handles(face),
  data: { face },
  selected,
  ariaLabel: face.label,
});
