/** Where dragged blocks are drawn: at the pointer, or where they fall into line with others; and the lines that say so. */
import { addressOf } from '../../graph/path.ts';
import type { Box } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import { toCanvas } from '../commands/sight.ts';
import type { Desk } from '../desk.ts';
import { addressHere, sheetHere } from '../here.ts';
import { bounds } from '../scene/fit.ts';
import { reach, snap } from '../scene/snap.ts';
import type { Guide } from '../view/hand.ts';
import type { Places } from '../view/view.ts';

/** Blocks in mid-drag. */
export interface Dragged {
  /** Where the pointer has taken them, by their names on the canvas. */
  readonly places: Places;
  /** Whether nothing draws them into line. */
  readonly freely: boolean;
}

export interface Snapped {
  readonly places: Places;
  readonly guides: readonly Guide[];
}

export function snapped(desk: Desk, { places, freely }: Dragged): Snapped {
  const names = Object.keys(places);
  const { by, guides } = freely ? { by: [0, 0] as const, guides: [] } : drawnTo(desk, names, places);
  const moved = names.map((name) => {
    const [x, y] = places[name] as Point;
    return [name, [Math.round(x + by[0]), Math.round(y + by[1])]] as const;
  });
  return { places: Object.fromEntries(moved), guides };
}

function drawnTo(desk: Desk, names: readonly string[], places: Places): ReturnType<typeof snap> {
  const { scope } = addressHere(desk, names[0] ?? '');
  const sheet = sheetHere(desk, scope);
  const { inside } = desk.view.getState();
  const ids = new Map(names.map((name) => [addressOf(name, inside).id, places[name] as Point]));
  const held = [...ids].flatMap(([id, [x, y]]): Box[] => {
    const box = sheet?.boxes.get(id);
    return box ? [{ ...box, x, y }] : [];
  });
  const around = bounds(held);
  if (!sheet || !around) return { by: [0, 0], guides: [] };
  // Only what is in sight draws.
  const room = desk.host.camera.room();
  const [left, top] = toCanvas(desk, room.x, room.y);
  const [right, bottom] = toCanvas(desk, room.x + room.width, room.y + room.height);
  const others = [...sheet.boxes]
    .filter(
      ([id, { x, y, width, height }]) =>
        !ids.has(id) && x < right && x + width > left && y < bottom && y + height > top,
    )
    .map(([, box]) => box);
  return snap(around, others, reach / (desk.host.camera.viewport()?.zoom ?? 1));
}
