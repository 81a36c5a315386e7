/**
 * What stands on the canvas as plain values: blocks, frames of what stands open in place, ports on a frame's edge. Each
 * brings its size and its handles along, and what is unchanged keeps its object, so that a view draws only what differs.
 */
import { type Path, samePath } from '../../graph/path.ts';
import { type Box, blockSize } from '../../graph/place.ts';
import { readingOrder } from '../../graph/reading.ts';
import type { Face } from './face.ts';
import { titleHeight } from './frame.ts';
import type { Sheet } from './scene.ts';

/** Where the handles sit: heights on the left and right side, in pixels from the top; where data runs down, above and below. */
export interface Ports {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly down: boolean;
}
export type SideOfBlock = 'left' | 'right' | 'top' | 'bottom';

/** Where a wire begins or ends: its box, from the block's corner. */
export interface HandleBox {
  readonly id: string;
  readonly type: 'source' | 'target';
  readonly position: SideOfBlock;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `frame`: a module that stands open in place; it lies below its blocks. `port`: on such a frame's edge. */
export interface DrawnNode {
  /** Name on the canvas. */
  readonly id: string;
  readonly type: 'block' | 'frame' | 'port';
  readonly position: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  readonly measured: { readonly width: number; readonly height: number };
  readonly handles: readonly HandleBox[];
  readonly data: { readonly face: Face; readonly ports: Ports };
  readonly selected: boolean;
  /** How many frames it stands in. */
  readonly depth: number;
}

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

function handles({ inputs, outputs, down }: Ports, width: number, height: number): readonly HandleBox[] {
  const side = (places: readonly number[], type: 'source' | 'target'): readonly HandleBox[] =>
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
export function sideOf(type: 'source' | 'target', down: boolean): SideOfBlock {
  if (type === 'source') return down ? 'bottom' : 'right';
  return down ? 'top' : 'left';
}

export interface Selected {
  readonly scope: Path;
  readonly selection: ReadonlySet<string>;
}

/** Faces of a sheet's blocks. */
export type FacesOf = (sheet: Sheet) => ReadonlyMap<string, Face>;

/** A projection with a memory: call it with every state of the document and view. */
export function nodeProjection(): (
  scene: Sheet,
  facesOf: FacesOf,
  selected: Selected,
) => readonly DrawnNode[] {
  let kept = new Map<string, DrawnNode>();
  let list: readonly DrawnNode[] = [];
  return (scene, facesOf, { scope, selection }) => {
    const next = new Map<string, DrawnNode>();
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
  readonly type: DrawnNode['type'];
  readonly face: Face;
  readonly box: Box;
  readonly ports: Ports;
  readonly selected: boolean;
  readonly depth: number;
}

const level = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((y, i) => y === b[i]);

const same = (node: DrawnNode, { type, face, box, ports, selected }: Wanted): boolean =>
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

const make = ({
  id,
  type,
  face,
  box: { x, y, width, height },
  ports,
  selected,
  depth,
}: Wanted): DrawnNode => ({
  id,
  type,
  position: { x, y },
  width,
  height,
  measured: { width, height },
  handles: handles(ports, width, height),
  data: { face, ports },
  selected,
  depth,
});
