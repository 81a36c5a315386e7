/**
 * Blocks that an edit has moved glide to their new places. The document is there already: only the view lags behind, for a
 * quarter of a second, and not at all where less motion is wished.
 */
import type { Point } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';
import { type Places, useView } from '../../state/view.ts';
import { calm, viewport } from './camera.ts';
import { scene, sheets } from './scene.ts';

function placesNow(): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const { prefix, boxes } of sheets(scene()))
    for (const [id, { x, y }] of boxes) places.set(prefix + id, [x, y]);
  return places;
}

let stop = (): void => undefined;

/** Does the edit, then lets all that it has moved glide. A press, another edit or another module ends it. */
export function glide(edit: () => void): void {
  stop();
  const before = viewport() ? placesNow() : new Map<string, Point>();
  edit();
  const time = before.size > 0 ? calm() : 0;
  if (time === 0) return;
  const moved = [...placesNow()].flatMap(([name, to]) => {
    const from = before.get(name);
    return from && (from[0] !== to[0] || from[1] !== to[1]) ? [{ name, from, to }] : [];
  });
  if (moved.length > 0) run(moved, time);
}

interface Moved {
  readonly name: string;
  readonly from: Point;
  readonly to: Point;
}

function run(moved: readonly Moved[], time: number): void {
  const { report } = useProject.getState();
  const { inside, expanded } = useView.getState();
  const at = (share: number): Places =>
    Object.fromEntries(
      moved.map(({ name, from, to }) => [
        name,
        [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
      ]),
    );
  const start = performance.now();
  let frame = 0;
  const end = (): void => {
    cancelAnimationFrame(frame);
    removeEventListener('pointerdown', end, true);
    useView.getState().drag({});
    stop = () => undefined;
  };
  const draw = (): void => {
    const passed = Math.min(1, Math.max(0, performance.now() - start) / time);
    const view = useView.getState();
    const same =
      useProject.getState().report === report && view.inside === inside && view.expanded === expanded;
    if (passed === 1 || !same) {
      end();
      return;
    }
    // Fast at first, then slower: 1 − (1 − t)³.
    view.drag(at(1 - (1 - passed) ** 3));
    frame = requestAnimationFrame(draw);
  };
  stop = end;
  // A press takes hold of blocks where they really are.
  addEventListener('pointerdown', end, true);
  draw();
}
