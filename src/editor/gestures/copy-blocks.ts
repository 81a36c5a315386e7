/** Copying by dragging: the blocks stay, and copies of them go with the pointer, with the wires among them. */
import { copy } from '../../graph/edit/clip.ts';
import { samePath } from '../../graph/path.ts';
import type { Point } from '../../graph/project.ts';
import { pasteClip } from '../commands/selection.ts';
import type { Desk } from '../desk.ts';
import { addressHere, current, sheetHere } from '../here.ts';
import { placeIn } from '../scene/scene.ts';
import type { Places } from '../view/view.ts';
import type { Gesture } from './gesture.ts';
import { type Dragged, snapped } from './snapped.ts';

export function copyBlocks(desk: Desk): Gesture<Dragged> {
  let places: Places = {};
  return {
    move: (to) => {
      const drawn = snapped(desk, to);
      places = drawn.places;
      desk.hand.setState({ copies: places, guides: drawn.guides });
    },
    end: () => {
      const names = Object.keys(places);
      const { scope } = addressHere(desk, names[0] ?? '');
      const sheet = sheetHere(desk, scope);
      if (names.length === 0 || !sheet) return;
      const held = names.map((name) => addressHere(desk, name)).filter((at) => samePath(at.scope, scope));
      const clip = copy(current(desk), sheet.checked.linked.module, new Set(held.map(({ id }) => id)));
      const corners = names.map((name) => placeIn(sheet, places[name] as Point));
      const at: Point = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
      const { scope: before, select } = desk.view.getState();
      if (!samePath(before, scope)) select([], [], scope);
      pasteClip(desk, clip, at);
    },
    cancel: () => desk.hand.setState({ copies: {}, guides: [] }),
  };
}
