/** Where the plane of the canvas must lie for a box to be seen whole. */
import type { Box } from '../../graph/place.ts';
import type { Viewport } from '../host.ts';

/** Room left free at the edges of the canvas, pixels of the screen. */
export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Small enough for a large network that stands open as a whole. */
export const minZoom = 0.04;
export const maxZoom = 2;
/** A box is not shown larger than that. */
const largest = 1.15;

/** Around all boxes; undefined where there is none. */
export function bounds(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return right < left ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** As large as the room between the edges allows, in its middle as far as the edges let it. `room` in pixels of the screen. */
export function fitted(box: Box, room: Pick<Box, 'width' | 'height'>, edges: Edges): Viewport {
  const wish = Math.min(
    (room.width - edges.left - edges.right) / box.width,
    (room.height - edges.top - edges.bottom) / box.height,
  );
  const zoom = Math.min(largest, Math.max(minZoom, wish));
  const along = (start: number, size: number, long: number, before: number, behind: number): number => {
    const at = long / 2 - (start + size / 2) * zoom;
    const under = Math.min(0, start * zoom + at - before);
    const over = Math.min(0, long - (start + size) * zoom - at - behind);
    return at - under + over;
  };
  return {
    x: along(box.x, box.width, room.width, edges.left, edges.right),
    y: along(box.y, box.height, room.height, edges.top, edges.bottom),
    zoom,
  };
}
