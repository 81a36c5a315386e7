/** Alt-drag: the blocks stay, and copies of them go with the pointer, with the wires among them. */
import { copy } from '../../graph/edit/clip.ts';
import { samePath } from '../../graph/path.ts';
import type { Point } from '../../graph/project.ts';
import { useView } from '../../state/view.ts';
import { current } from '../commands/document.ts';
import { pasteClip } from '../commands/selection.ts';
import { addressOf } from './address.ts';
import { showCopies, useCopies } from './copied.ts';
import { placeIn, sheetOf } from './scene.ts';

/** Lets the copies stand where they are, as one step. */
export function dropCopies(): void {
  const { places } = useCopies.getState();
  showCopies(undefined);
  const names = Object.keys(places);
  const [first] = names;
  if (first === undefined) return;
  const { scope } = addressOf(first);
  const sheet = sheetOf(scope);
  if (!sheet) return;
  const held = names.map((name) => addressOf(name)).filter((each) => samePath(each.scope, scope));
  const clip = copy(current(), sheet.checked.linked.module, new Set(held.map(({ id }) => id)));
  const corners = names.map((name) => placeIn(sheet, places[name] as Point));
  const at: Point = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
  const { scope: before, select } = useView.getState();
  if (!samePath(before, scope)) select([], [], scope);
  pasteClip(clip, at);
}
