/** Bringing into sight what one works on: actions, the palette, the list of problems move the view of the canvas by these. */
import type { Address } from '../../graph/path.ts';
import { type Box, blockSize } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { scene, settled, sheetHere } from '../here.ts';
import type { Viewport } from '../host.ts';
import { bounds, type Edges, fitted, maxZoom, minZoom } from '../scene/fit.ts';
import { sheetAt } from '../scene/scene.ts';

/** Of the map of the network in the corner, pixels. */
export const mapSize = { width: 168, height: 112 } as const;

/** Where the view begins, in pixels of the screen: below the way back out of a module. */
export const ceiling = ({ view }: Pick<Desk, 'view'>): number =>
  view.getState().inside.length > 0 ? 68 : 28;

const edges = (desk: Desk): Edges => ({ top: ceiling(desk) + 24, bottom: 56, left: 36, right: 36 });

const origin: Viewport = { x: 0, y: 0, zoom: 1 };

function show(desk: Desk, box: Box | undefined, duration: number): void {
  const { camera } = desk.host;
  if (camera.viewport()) camera.move(box ? fitted(box, camera.room(), edges(desk)) : origin, duration);
}

/** The whole. Where the minimap would lie on a block, it keeps the room above the map free, or that beside it. */
export function fitView(desk: Desk, animated = true): void {
  const { camera } = desk.host;
  if (!camera.viewport()) return;
  const boxes = [...settled(desk).boxes.values()];
  const box = bounds(boxes);
  const duration = animated ? camera.calm() : 0;
  const room = camera.room();
  const plain = box && fitted(box, room, edges(desk));
  const hidden = ({ x, y, width, height }: Box): boolean =>
    plain !== undefined &&
    (x + width) * plain.zoom + plain.x > room.width - mapSize.width - 24 &&
    (y + height) * plain.zoom + plain.y > room.height - mapSize.height - 24;
  if (!box || !desk.panels.getState().minimap || !boxes.some(hidden)) {
    show(desk, box, duration);
    return;
  }
  const above = fitted(box, room, { ...edges(desk), bottom: mapSize.height + 28 });
  const beside = fitted(box, room, { ...edges(desk), right: mapSize.width + 28 });
  camera.move(above.zoom > beside.zoom ? above : beside, duration);
}

/** The whole again, where nothing of it is in view any more, or all of it in a corner: after the undo of what moved everything. */
export function findAgain(desk: Desk): void {
  const { camera } = desk.host;
  const now = camera.viewport();
  if (!now) return;
  const room = camera.room();
  const within = (start: number, size: number, pan: number, long: number): boolean =>
    (start + size) * now.zoom + pan > 0 && start * now.zoom + pan < long;
  const seen = ({ x, y, width, height }: Box): boolean =>
    within(x, width, now.x, room.width) && within(y, height, now.y, room.height);
  const boxes = [...scene(desk).boxes.values()];
  const whole = bounds(boxes);
  const tiny =
    whole !== undefined &&
    now.zoom < 0.4 &&
    Math.max(whole.width / room.width, whole.height / room.height) * now.zoom < 0.3;
  if (tiny || !boxes.some(seen)) fitView(desk);
}

/** Of the module in which the selection stands. */
export function fitBlocks(desk: Desk, ids: ReadonlySet<string>): void {
  const boxes = sheetHere(desk, desk.view.getState().scope)?.boxes;
  if (!boxes) return;
  const chosen = [...boxes].flatMap(([id, box]) => (ids.has(id) ? [box] : []));
  show(desk, bounds(chosen), desk.host.camera.calm());
}

/** One step of the zoom buttons. */
const step = 1.2;

/** About the middle of what is seen. */
function zoomBy({ host: { camera } }: Desk, factor: number): void {
  const now = camera.viewport();
  if (!now) return;
  const { width, height } = camera.room();
  const zoom = Math.min(maxZoom, Math.max(minZoom, now.zoom * factor));
  const along = (pan: number, long: number): number => long / 2 - ((long / 2 - pan) / now.zoom) * zoom;
  camera.move({ x: along(now.x, width), y: along(now.y, height), zoom }, camera.calm());
}

export const zoomIn = (desk: Desk): void => zoomBy(desk, step);
export const zoomOut = (desk: Desk): void => zoomBy(desk, 1 / step);

const boxOf = (desk: Desk, { scope, id }: Address): Box | undefined => sheetHere(desk, scope)?.boxes.get(id);

/** Brings a block to the middle, large enough to be read, once what was asked for is drawn. */
export function showBlock(desk: Desk, at: Address): void {
  const { camera, frames } = desk.host;
  frames.next(() => {
    const box = boxOf(desk, at);
    const now = camera.viewport();
    if (!box || !now) return;
    const zoom = Math.max(now.zoom, 0.85);
    const { width, height } = camera.room();
    const to = {
      x: width / 2 - (box.x + box.width / 2) * zoom,
      y: height / 2 - (box.y + box.height / 2) * zoom,
      zoom,
    };
    camera.move(to, camera.calm());
  });
}

/** Brings a block that is on the canvas into view by the shortest way. */
export function revealBlock(desk: Desk, at: Address): void {
  const box = boxOf(desk, at);
  if (box) revealBox(desk, box);
}

/** Brings a block into view by the shortest way; given by its place in the module in which the selection stands. */
export function reveal(desk: Desk, place: Point): void {
  const sheet = sheetHere(desk, desk.view.getState().scope);
  if (!sheet) return;
  const [x, y] = sheet.spread.drawn(place);
  revealBox(desk, { x: x + sheet.origin[0], y: y + sheet.origin[1], ...blockSize });
}

function revealBox(desk: Desk, box: Box, from = desk.host.camera.viewport()): void {
  const { camera } = desk.host;
  if (!from) return;
  const { x: panX, y: panY, zoom } = from;
  const room = camera.room();
  const { top } = edges(desk);
  if (box.width * zoom > room.width - 80 || box.height * zoom > room.height - top - 40) {
    show(desk, box, camera.calm());
    return;
  }
  const short = (start: number, size: number, first: number, last: number): number =>
    start < first ? first - start : Math.min(0, last - (start + size));
  const dx = short(box.x * zoom + panX, box.width * zoom, 40, room.width - 40);
  const dy = short(box.y * zoom + panY, box.height * zoom, top, room.height - 40);
  if (dx !== 0 || dy !== 0) camera.move({ x: panX + dx, y: panY + dy, zoom }, camera.calm());
}

/** Point on the canvas at which a block's wire ends, whether it is folded or open. */
function levelOf(desk: Desk, at: Address): Point | undefined {
  const sheet = sheetHere(desk, at.scope);
  const box = sheet?.boxes.get(at.id);
  return box && [box.x, box.y + (sheet?.inner.get(at.id)?.frame?.anchor ?? box.height / 2)];
}

/** Folds or opens a block: its ports stay where they were on the screen, and the whole of it comes into view. */
export function keepInSight(desk: Desk, at: Address, act: () => void): void {
  const { camera } = desk.host;
  const before = levelOf(desk, at);
  act();
  const after = levelOf(desk, at);
  const box = boxOf(desk, at);
  const now = camera.viewport();
  if (!before || !after || !box || !now) return;
  const next = {
    x: now.x + (before[0] - after[0]) * now.zoom,
    y: now.y + (before[1] - after[1]) * now.zoom,
    zoom: now.zoom,
  };
  camera.move(next);
  revealBox(desk, box, next);
}

/** A point of the screen on the canvas's own plane. */
export function toCanvas({ host: { camera } }: Desk, x: number, y: number): Point {
  const now = camera.viewport();
  if (!now) return [0, 0];
  const room = camera.room();
  return [(x - room.x - now.x) / now.zoom, (y - room.y - now.y) / now.zoom];
}

/** The other way round. */
export function toScreen({ host: { camera } }: Desk, [x, y]: Point): Point {
  const now = camera.viewport();
  if (!now) return [0, 0];
  const room = camera.room();
  return [x * now.zoom + now.x + room.x, y * now.zoom + now.y + room.y];
}

/** Where a block is drawn on the screen; undefined where it stands in a module that is not drawn. */
export function onScreen(desk: Desk, at: Address): Box | undefined {
  const box = boxOf(desk, at);
  const zoom = desk.host.camera.viewport()?.zoom;
  if (!box || zoom === undefined) return undefined;
  const [x, y] = toScreen(desk, [box.x, box.y]);
  return { x, y, width: box.width * zoom, height: box.height * zoom };
}

/** The middle of what is seen: of the module in which the selection stands, where that is open in place. */
export function middle(desk: Desk): Point {
  const { camera } = desk.host;
  if (!camera.viewport()) return [0, 0];
  const room = camera.room();
  const centre = toCanvas(desk, room.x + room.width / 2, room.y + room.height / 2);
  const sheet = sheetHere(desk, desk.view.getState().scope);
  const frame = sheet?.frame?.box;
  if (!frame || sheetAt(centre, scene(desk)).path === sheet.path) return centre;
  return [frame.x + frame.width / 2, frame.y + frame.height / 2];
}
