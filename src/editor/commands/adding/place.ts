/** Opens the add menu, and adds what is chosen there: placed and wired as one step. */

import { addBlock } from '../../../graph/edit/blocks.ts';
import { adoptModules, editModule } from '../../../graph/edit/project.ts';
import { connect } from '../../../graph/edit/wires.ts';
import { type Path, samePath } from '../../../graph/path.ts';
import { type Box, blockSize, freePlace, placeOf } from '../../../graph/place.ts';
import { ports } from '../../../graph/ports.ts';
import type { End, Point } from '../../../graph/project.ts';
import type { Desk } from '../../desk.ts';
import { current, openModule, scene, sheetHere, shownModule } from '../../here.ts';
import { placeIn, type Sheet, sheetAt } from '../../scene/scene.ts';
import type { Wish } from '../../view/finding.ts';
import { stepX } from '../add.ts';
import { focusBlock } from '../focus.ts';
import { middle, reveal, toCanvas, toScreen } from '../sight.ts';
import type { Choice } from './choices.ts';

const show = (desk: Desk, wish: Wish, screen: Point): void =>
  desk.finding.show({ what: 'add', wish, screen });

/** Top left corner, in a module's layout, of a block whose middle is at a point of the canvas. */
const centred = (sheet: Sheet, [x, y]: Point): Point =>
  placeIn(sheet, [x - blockSize.width / 2, y - blockSize.height / 2]);

/** At a point of the screen, in the module that is there. */
export function openAddMenuAt(desk: Desk, x: number, y: number): void {
  const at = toCanvas(desk, x, y);
  const sheet = sheetAt(at, scene(desk));
  show(desk, { scope: sheet.path, place: centred(sheet, at), strict: false }, [x, y]);
}

/** By a key: at the pointer where it is over the canvas, else beside the one selected block, else in the middle. */
export function openAddMenu(desk: Desk): void {
  const pointer = desk.host.camera.pointer();
  if (pointer) {
    openAddMenuAt(desk, ...toScreen(desk, pointer));
    return;
  }
  const { selection, scope } = desk.view.getState();
  const sheet = sheetHere(desk, scope) ?? scene(desk);
  const module = shownModule(desk);
  const only = selection.size === 1 ? module.blocks.find(({ id }) => selection.has(id)) : undefined;
  const at = only && placeOf(module, only.id);
  if (!only || !at) {
    const centre = middle(desk);
    show(desk, { scope, place: centred(sheet, centre), strict: false }, toScreen(desk, centre));
    return;
  }
  const gives = (ports(current(desk), only)?.outputs ?? 0) > 0;
  const box = sheet.boxes.get(only.id);
  show(
    desk,
    {
      scope,
      place: [at[0] + stepX, at[1]],
      strict: false,
      ...(gives && { from: [only.id, 0] as const }),
    },
    box ? beside(desk, box) : toScreen(desk, middle(desk)),
  );
}

/** To the right of a block, on the screen. */
function beside(desk: Desk, { x, y, width }: Box): Point {
  const [left, top] = toScreen(desk, [x + width, y]);
  return [left + 12, top];
}

/** Where a wire was let go in empty space: what can be wired to its other end. */
export function openAddMenuFor(
  desk: Desk,
  scope: Path,
  end: { readonly from: End } | { readonly to: End },
  screen: Point,
) {
  const sheet = sheetHere(desk, scope);
  if (!sheet) return;
  const [x, y] = toCanvas(desk, ...screen);
  const left = 'from' in end ? x : x - blockSize.width;
  const place = placeIn(sheet, [left, y - blockSize.height / 2]);
  show(desk, { scope, place, strict: true, ...end }, screen);
}

/** One step: the blocks in a row, wired to one another and to the end from which they were asked for. */
export function addChoice(
  desk: Desk,
  { entry, chain, wired }: Choice,
  { scope, place, from, to }: Wish,
): void {
  const { select } = desk.view.getState();
  if (!samePath(desk.view.getState().scope, scope)) select([], [], scope);
  let id = '';
  desk.document.edit((project) =>
    editModule(adoptModules(project, entry.modules ?? {}), openModule(desk), (module) => {
      let next = module;
      let source = wired ? from : undefined;
      for (const [i, block] of chain.entries()) {
        const [grown, made] = addBlock(next, block, freePlace(next, [place[0] + i * stepX, place[1]]));
        next = source ? connect(grown, source, [made, 0]) : grown;
        source = [made, 0];
        id = made;
      }
      return wired && to ? connect(next, [id, 0], to) : next;
    }),
  );
  select([id], [], scope);
  const at = shownModule(desk).layout[id];
  if (at) reveal(desk, at);
  desk.host.frames.next(() => focusBlock(desk, { scope, id }));
}
