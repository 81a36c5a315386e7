/** The view of the canvas for those outside it: actions, the palette and the list of problems move it by these. */
import type { ReactFlowInstance } from '@xyflow/react';
import { blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import type { BlockNode } from './nodes.ts';
import type { WireEdge } from './wires.ts';

let flow: ReactFlowInstance<BlockNode, WireEdge> | undefined;
let pointer: Point | undefined;

export const setFlow = (instance: ReactFlowInstance<BlockNode, WireEdge> | undefined): void => {
  flow = instance;
};

const calm = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220);
const margins = { padding: 0.08, minZoom: 0.1, maxZoom: 1.15 };

export const fitView = (animated = true): void => {
  if (flow?.getNodes().length === 0) void flow.setViewport({ x: 0, y: 0, zoom: 1 });
  else void flow?.fitView({ ...margins, duration: animated ? calm() : 0 });
};

export const fitBlocks = (ids: ReadonlySet<string>): void => {
  void flow?.fitView({ ...margins, nodes: [...ids].map((id) => ({ id })), duration: calm() });
};

export const zoomIn = (): void => void flow?.zoomIn({ duration: calm() });
export const zoomOut = (): void => void flow?.zoomOut({ duration: calm() });

/** Brings a block to the middle, large enough to be read. */
export function centreOn([x, y]: Point): void {
  const zoom = Math.max(flow?.getZoom() ?? 1, 0.85);
  void flow?.setCenter(x + blockSize.width / 2, y + blockSize.height / 2, { zoom, duration: calm() });
}

/** Brings a block into view by the shortest way, where it is not in view already. */
export function reveal([x, y]: Point): void {
  const box = canvasElement()?.getBoundingClientRect();
  if (!flow || !box) return;
  const { x: panX, y: panY, zoom } = flow.getViewport();
  const edge = 40;
  const short = (start: number, size: number, room: number): number =>
    start < edge ? edge - start : Math.min(0, room - edge - (start + size));
  const dx = short(x * zoom + panX, blockSize.width * zoom, box.width);
  const dy = short(y * zoom + panY, blockSize.height * zoom, box.height);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: panX + dx, y: panY + dy, zoom }, { duration: calm() });
}

/** A point of the screen on the canvas's own plane. */
export function toCanvas(x: number, y: number): Point {
  const at = flow?.screenToFlowPosition({ x, y });
  return at ? [at.x, at.y] : [0, 0];
}

/** None before the canvas is drawn. */
const canvasElement = (): HTMLElement | null =>
  flow ? document.querySelector<HTMLElement>('.react-flow') : null;

/** The middle of what is seen. */
export function middle(): Point {
  const box = canvasElement()?.getBoundingClientRect();
  return box ? toCanvas(box.left + box.width / 2, box.top + box.height / 2) : [0, 0];
}

/** Where the pointer was last seen over the canvas: there a paste lands. */
export const notePointer = (at: Point | undefined): void => {
  pointer = at;
};
export const lastPointer = (): Point | undefined => pointer;
