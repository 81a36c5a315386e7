/** The view of the canvas for those outside it: actions, the palette and the list of problems move it by these. */
import { getViewportForBounds, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import type { Address } from '../../graph/path.ts';
import { blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import { useView } from '../../state/view.ts';
import { nodeName } from './address.ts';
import type { Box } from './frame.ts';
import { mapSize, useMinimap } from './minimap.ts';
import type { Shown } from './nodes.ts';
import { scene, settled, sheetAt, sheetOf } from './scene.ts';
import type { WireEdge } from './wires.ts';

type Flow = ReactFlowInstance<Shown, WireEdge>;

let flow: Flow | undefined;
let pointer: Point | undefined;

/** Of the canvas, kept at hand: to ask the page for it while things change makes it lay out everything twice. */
let size = { width: 0, height: 0 };
const watch =
  typeof ResizeObserver === 'undefined'
    ? undefined
    : new ResizeObserver(([entry]) => {
        if (entry) size = entry.contentRect;
      });

export const setFlow = (instance: Flow | undefined): void => {
  flow = instance;
  watch?.disconnect();
  const canvas = canvasElement();
  if (!canvas) return;
  size = canvas.getBoundingClientRect();
  watch?.observe(canvas);
};

/** Small enough for a large network that stands open as a whole. */
export const minZoom = 0.04;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** How long a move takes, in milliseconds. */
export const calm = (): number => (isStill() ? 0 : 220);

/** None before the canvas is drawn. */
const canvasElement = (): HTMLElement | null =>
  flow ? document.querySelector<HTMLElement>('.react-flow') : null;

export const viewport = (): Viewport | undefined => flow?.getViewport();
export const setViewport = (next: Viewport, duration = 0): void => void flow?.setViewport(next, { duration });

const bounds = (boxes: Iterable<Box>): Box | undefined => {
  const list = [...boxes];
  if (list.length === 0) return undefined;
  const x = Math.min(...list.map((box) => box.x));
  const y = Math.min(...list.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...list.map((box) => box.x + box.width)) - x,
    height: Math.max(...list.map((box) => box.y + box.height)) - y,
  };
};

/** Where the view begins, in pixels of the screen: below the way back out of a module. */
export const ceiling = (): number => (useView.getState().inside.length > 0 ? 68 : 28);

/** Room at the edges of the view. */
const edges = () =>
  ({
    top: `${ceiling() + 24}px` as const,
    bottom: '56px',
    left: '36px',
    right: '36px',
  }) as const;

function show(box: Box | undefined, duration: number): void {
  if (!flow) return;
  const next = box
    ? getViewportForBounds(box, size.width, size.height, minZoom, 1.15, edges())
    : { x: 0, y: 0, zoom: 1 };
  setViewport(next, duration);
}

/** The whole. Where the minimap would lie on a block, it keeps the room above the map free, or that beside it. */
export function fitView(animated = true): void {
  if (!flow) return;
  const boxes = [...settled().boxes.values()];
  const box = bounds(boxes);
  const fitted = (more: object): Viewport | undefined =>
    box && getViewportForBounds(box, size.width, size.height, minZoom, 1.15, { ...edges(), ...more });
  const plain = fitted({});
  const hidden = ({ x, y, width, height }: Box): boolean =>
    plain !== undefined &&
    (x + width) * plain.zoom + plain.x > size.width - mapSize.width - 24 &&
    (y + height) * plain.zoom + plain.y > size.height - mapSize.height - 24;
  if (!useMinimap.getState().open || !boxes.some(hidden)) show(box, animated ? calm() : 0);
  else {
    const above = fitted({ bottom: `${mapSize.height + 28}px` }) as Viewport;
    const beside = fitted({ right: `${mapSize.width + 28}px` }) as Viewport;
    setViewport(above.zoom > beside.zoom ? above : beside, animated ? calm() : 0);
  }
}

/** The whole again, where nothing of it is in view any more, or all of it in a corner: after the undo of what moved everything. */
export function findAgain(): void {
  const canvas = canvasElement()?.getBoundingClientRect();
  const now = viewport();
  if (!canvas || !now) return;
  const within = (start: number, size: number, pan: number, room: number): boolean =>
    (start + size) * now.zoom + pan > 0 && start * now.zoom + pan < room;
  const seen = ({ x, y, width, height }: Box): boolean =>
    within(x, width, now.x, canvas.width) && within(y, height, now.y, canvas.height);
  const boxes = [...scene().boxes.values()];
  const whole = bounds(boxes);
  const tiny =
    whole !== undefined &&
    now.zoom < 0.4 &&
    Math.max(whole.width / canvas.width, whole.height / canvas.height) * now.zoom < 0.3;
  if (tiny || !boxes.some(seen)) fitView();
}

/** Of the module in which the selection stands. */
export function fitBlocks(ids: ReadonlySet<string>): void {
  const boxes = sheetOf(useView.getState().scope)?.boxes;
  if (boxes) show(bounds([...boxes].flatMap(([id, box]) => (ids.has(id) ? [box] : []))), calm());
}

export const zoomIn = (): void => void flow?.zoomIn({ duration: calm() });
export const zoomOut = (): void => void flow?.zoomOut({ duration: calm() });

const boxOf = ({ scope, id }: Address): Box | undefined => sheetOf(scope)?.boxes.get(id);

/** Brings a block to the middle, large enough to be read, once what was asked for is drawn. */
export function showBlock(at: Address): void {
  requestAnimationFrame(() => {
    const box = boxOf(at);
    if (!box) return;
    const zoom = Math.max(flow?.getZoom() ?? 1, 0.85);
    void flow?.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: calm() });
  });
}

/** Brings a block that is on the canvas into view by the shortest way. */
export function revealBlock(at: Address): void {
  const box = boxOf(at);
  if (box) revealBox(box);
}

/** Brings a block into view by the shortest way; given by its place in the module in which the selection stands. */
export function reveal(place: Point): void {
  const sheet = sheetOf(useView.getState().scope);
  if (!sheet) return;
  const [x, y] = sheet.spread.drawn(place);
  revealBox({ x: x + sheet.origin[0], y: y + sheet.origin[1], ...blockSize });
}

function revealBox(box: Box, { x: panX, y: panY, zoom } = viewport() ?? { x: 0, y: 0, zoom: 1 }): void {
  const canvas = canvasElement()?.getBoundingClientRect();
  if (!canvas) return;
  const top = Number.parseInt(edges().top, 10);
  if (box.width * zoom > canvas.width - 80 || box.height * zoom > canvas.height - top - 40) {
    show(box, calm());
    return;
  }
  const short = (start: number, size: number, from: number, to: number): number =>
    start < from ? from - start : Math.min(0, to - (start + size));
  const dx = short(box.x * zoom + panX, box.width * zoom, 40, canvas.width - 40);
  const dy = short(box.y * zoom + panY, box.height * zoom, top, canvas.height - 40);
  if (dx !== 0 || dy !== 0) setViewport({ x: panX + dx, y: panY + dy, zoom }, calm());
}

/** Height on the canvas at which a block's wire ends, whether it is folded or open. */
function levelOf(at: Address): Point | undefined {
  const sheet = sheetOf(at.scope);
  const box = sheet?.boxes.get(at.id);
  return box && [box.x, box.y + (sheet?.inner.get(at.id)?.frame?.anchor ?? box.height / 2)];
}

/** Folds or opens a block: its ports stay where they were on the screen, and the whole of it comes into view. */
export function keepInSight(at: Address, act: () => void): void {
  const before = levelOf(at);
  act();
  const after = levelOf(at);
  const box = boxOf(at);
  const now = viewport();
  if (!before || !after || !box || !now) return;
  const next = {
    x: now.x + (before[0] - after[0]) * now.zoom,
    y: now.y + (before[1] - after[1]) * now.zoom,
    zoom: now.zoom,
  };
  setViewport(next);
  revealBox(box, next);
}

/** A point of the screen on the canvas's own plane. */
export function toCanvas(x: number, y: number): Point {
  const at = flow?.screenToFlowPosition({ x, y });
  return at ? [at.x, at.y] : [0, 0];
}

/** The other way round. */
export function toScreen([x, y]: Point): Point {
  const at = flow?.flowToScreenPosition({ x, y });
  return at ? [at.x, at.y] : [0, 0];
}

/** The middle of what is seen: of the module in which the selection stands, where that is open in place. */
export function middle(): Point {
  const box = canvasElement()?.getBoundingClientRect();
  if (!box) return [0, 0];
  const centre = toCanvas(box.left + box.width / 2, box.top + box.height / 2);
  const { scope } = useView.getState();
  const frame = sheetOf(scope)?.frame?.box;
  if (!frame || sheetAt(centre).path === sheetOf(scope)?.path) return centre;
  return [frame.x + frame.width / 2, frame.y + frame.height / 2];
}

/** Where the pointer was last seen over the canvas: there a paste lands. */
export const notePointer = (at: Point | undefined): void => {
  pointer = at;
};
export const lastPointer = (): Point | undefined => pointer;

/** Puts the keyboard's focus on a block; false where it is not drawn. */
export function focusBlock(at: Address): boolean {
  const name = CSS.escape(nodeName(at));
  const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${name}"]`);
  node?.focus({ preventScroll: true });
  return node !== null;
}
