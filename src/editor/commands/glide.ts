/**
 * Blocks that an edit has moved glide to their new places. The document is there already: only the view lags behind, for a
 * quarter of a second, and not at all where less motion is wished.
 */
import type { Point } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { scene } from '../here.ts';
import { sheets } from '../scene/scene.ts';
import type { Places } from '../view/view.ts';

function placesNow(desk: Desk): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const { prefix, boxes } of sheets(scene(desk)))
    for (const [id, { x, y }] of boxes) places.set(prefix + id, [x, y]);
  return places;
}

/** A press takes hold of blocks where they really are. */
export const endGlide = (desk: Desk): void => desk.motion.getState().stop?.();

/** Does the edit, then lets all that it has moved glide. A press, another edit or another module ends it. */
export function glide(desk: Desk, edit: () => void): void {
  endGlide(desk);
  const { camera } = desk.host;
  const time = camera.viewport() ? camera.calm() : 0;
  const before = time > 0 ? placesNow(desk) : new Map<string, Point>();
  edit();
  if (time === 0) return;
  const moved = [...placesNow(desk)].flatMap(([name, to]) => {
    const from = before.get(name);
    return from && (from[0] !== to[0] || from[1] !== to[1]) ? [{ name, from, to }] : [];
  });
  if (moved.length > 0) run(desk, moved, time);
}

interface Moved {
  readonly name: string;
  readonly from: Point;
  readonly to: Point;
}

function run(desk: Desk, moved: readonly Moved[], time: number): void {
  const { report } = desk.document.getState();
  const { inside, expanded } = desk.view.getState();
  const at = (share: number): Places =>
    Object.fromEntries(
      moved.map(({ name, from, to }) => [
        name,
        [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
      ]),
    );
  let off = (): void => undefined;
  let start: number | undefined;
  const end = (): void => {
    off();
    desk.motion.setState({ stop: undefined });
    desk.view.drag({});
  };
  const draw = (now: number): void => {
    start ??= now;
    const passed = Math.min(1, Math.max(0, now - start) / time);
    const view = desk.view.getState();
    const same =
      desk.document.getState().report === report && view.inside === inside && view.expanded === expanded;
    if (passed === 1 || !same) {
      end();
      return;
    }
    // Fast at first, then slower: 1 − (1 − t)³.
    view.drag(at(1 - (1 - passed) ** 3));
    off = desk.host.frames.next(draw);
  };
  desk.motion.setState({ stop: end });
  desk.view.drag(at(0));
  off = desk.host.frames.next(draw);
}
