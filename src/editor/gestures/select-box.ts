/** Selecting by a box: of what it touches, the blocks of the outermost module. */
import type { Desk } from '../desk.ts';
import { scene } from '../here.ts';
import { oneModule } from '../scene/touched.ts';
import type { Gesture } from './gesture.ts';

/** A move tells the names of all blocks that the box touches. */
export function selectBox(desk: Desk): Gesture<ReadonlySet<string>> {
  const { selection, wires, scope } = desk.view.getState();
  return {
    move: (names) => {
      const touched = oneModule(scene(desk), names);
      const view = desk.view.getState();
      view.select(touched.ids, [], touched.ids.length > 0 ? touched.scope : view.scope);
    },
    end: () => undefined,
    cancel: () => desk.view.select(selection, wires, scope),
  };
}
